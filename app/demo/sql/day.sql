-- SPDX-License-Identifier: GPL-3.0-or-later
-- Une journée d'activité de plus, celle de demo.day : à exécuter d'un seul envoi, une fois par jour et dans l'ordre
-- des jours, après generator.sql dans la même session et « SET demo.day ». Un jour déjà présent est refusé.

SET LOCAL ROLE db_admin;
SET LOCAL TimeZone = 'Europe/Paris';
SET LOCAL client_min_messages = warning;
SET LOCAL jit = off;

DO $$
DECLARE
    dernier date := (SELECT (valeur #>> '{}')::date FROM referentiel.parametres
                     WHERE cle = 'demonstration.dernier_jour');
BEGIN
    IF pg_temp.jour() <= dernier THEN
        RAISE EXCEPTION 'le % est déjà dans la base, qui va jusqu’au %', pg_temp.jour(), dernier;
    END IF;
END
$$;
UPDATE referentiel.parametres SET valeur = to_jsonb(pg_temp.jour()) WHERE cle = 'demonstration.dernier_jour';
SELECT audit.creer_partition(extract(year FROM pg_temp.jour())::integer);

-- État civil : naissances, arrivées, décès ----------------------------------------------------------------------

WITH nouveau_nes AS (
    INSERT INTO etat_civil.citoyens (foyer_id, sexe, nom, prenoms, date_naissance, commune_naissance)
    SELECT 1 + pg_temp.hasard(n, 1001, 10500), CASE WHEN n % 2 = 0 THEN 'F' ELSE 'M' END, pg_temp.nom(n, 1002),
           ARRAY[pg_temp.prenom(n % 2 = 0, n, 1003)], pg_temp.jour() - 1, 'Valbourg'
    FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(4, 2)) n
    RETURNING id, nom, prenoms
)
INSERT INTO etat_civil.actes_naissance
SELECT annee, coalesce((SELECT max(numero) FROM etat_civil.actes_naissance WHERE actes_naissance.annee = a.annee), 0)
       + row_number() OVER (ORDER BY id), id, pg_temp.jour(), texte, NULL, sha256(convert_to(texte, 'UTF8'))
FROM nouveau_nes,
LATERAL (SELECT extract(year FROM pg_temp.jour())::smallint AS annee,
                'Le ' || pg_temp.date_fr(pg_temp.jour() - 1) || ' est né(e) à la maternité des Ormeaux '
                || prenoms[1] || ' ' || upper(nom)
                || '. Acte dressé sur déclaration et signé par l’officier de l’état civil.' AS texte) AS a;

INSERT INTO etat_civil.citoyens (foyer_id, sexe, nom, prenoms, date_naissance, commune_naissance, courriel,
                                 inscrit_listes)
SELECT 1 + pg_temp.hasard(n, 1011, 10500), CASE WHEN n % 2 = 0 THEN 'F' ELSE 'M' END, nom, ARRAY[prenom],
       pg_temp.jour() - 7000 - pg_temp.hasard(n, 1014, 18000), pg_temp.commune(n, 1015),
       pg_temp.courriel(prenom, nom, n), true
FROM (SELECT n, pg_temp.nom(n, 1012) AS nom, pg_temp.prenom(n % 2 = 0, n, 1013) AS prenom
      FROM generate_series(pg_temp.cle() + 21, pg_temp.cle() + 20 + pg_temp.volume(9, 0)) n OFFSET 0) AS arrivees;

WITH defunts AS (
    UPDATE etat_civil.citoyens SET decede = true, inscrit_listes = false
    WHERE id IN (SELECT id FROM etat_civil.citoyens
                 WHERE NOT decede AND date_naissance < pg_temp.jour() - 24000
                 ORDER BY pg_temp.hasard(id, pg_temp.cle(), 1000000), id LIMIT 2)
    RETURNING id, nom, prenoms
)
INSERT INTO etat_civil.actes_deces (citoyen_id, date_deces, declarant, texte)
SELECT id, pg_temp.jour(), pg_temp.prenom(true, id, 1021) || ' ' || nom,
       'Le ' || pg_temp.date_fr(pg_temp.jour()) || ', décès de ' || prenoms[1] || ' ' || upper(nom) || ' à Valbourg.'
FROM defunts ORDER BY id;

-- Accueil, courrier, voirie -------------------------------------------------------------------------------------

INSERT INTO metier.demandes_rdv (jeton, citoyen_id, service_id, objet, statut, depose_le, rendez_vous, duree_min,
                                 commentaire)
SELECT pg_temp.jeton(n, 'rdv'), 1 + pg_temp.hasard(n, 1101, 24000), 1 + pg_temp.hasard(n, 1102, 18),
       pg_temp.objet_rdv(n, 1103),
       CASE WHEN n % 13 = 0 THEN 'annulée' WHEN n % 3 = 0 THEN 'déposée' ELSE 'confirmée' END::metier.statut_demande,
       pg_temp.jour() + pg_temp.heure(n, 1104),
       rdv + pg_temp.hasard(n, 1105, 38) * interval '15 minutes' + interval '8:30',
       10 + 5 * pg_temp.hasard(n, 1106, 8), CASE WHEN n % 5 = 0 THEN pg_temp.phrase(n, 1107) END
FROM (SELECT n, pg_temp.ouvre(pg_temp.jour() + 3 + pg_temp.hasard(n, 1108, 30)) AS rdv
      FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(170, 25)) n OFFSET 0) AS demandes
ORDER BY n;
CALL metier.clore_rendez_vous(pg_temp.jour());

WITH plis AS (
    INSERT INTO metier.courriers (reference, sens, service_id, citoyen_id, objet, corps, enregistre_le, etiquettes)
    SELECT to_char(pg_temp.jour(), '"C"YYYY-') || to_char((SELECT max(id) FROM metier.courriers) + i, 'fm000000'),
           CASE WHEN n % 3 = 0 THEN 'départ' ELSE 'arrivée' END, 1 + pg_temp.hasard(n, 1111, 18),
           CASE WHEN n % 4 > 0 THEN 1 + pg_temp.hasard(n, 1112, 24000) END, pg_temp.objet_courrier(n, 1113),
           pg_temp.corps_courrier(n), pg_temp.jour() + pg_temp.heure(n, 1115),
           CASE n % 6 WHEN 0 THEN '{urgent}' WHEN 1 THEN '{à classer}' ELSE '{}' END::text[]
    FROM (SELECT i, pg_temp.cle() + i AS n FROM generate_series(1, pg_temp.volume(60, 4)) i OFFSET 0) AS s
    RETURNING id
)
INSERT INTO metier.pieces_jointes (courrier_id, nom_fichier, type_mime, taille, vignette)
SELECT id, 'numerisation_' || to_char(id, 'fm000000') || '.pdf', 'application/pdf',
       20000 + pg_temp.hasard(id, 1121, 900000),
       pg_temp.octets(id + 1000000, 8 + pg_temp.hasard(id, 1122, 24))
FROM plis WHERE id % 3 = 0 ORDER BY id;

INSERT INTO metier.signalements (voie_id, categorie, description, position, signale_le, details)
SELECT 1 + pg_temp.hasard(n, 1131, 180), pg_temp.categorie_signalement(n, 1132), pg_temp.phrase(n, 1133),
       point(round(4.8 + pg_temp.hasard(n, 1134, 60000) / 1e6, 6),
             round(46.2 + pg_temp.hasard(n, 1135, 40000) / 1e6, 6)),
       pg_temp.jour() + pg_temp.heure(n, 1136),
       jsonb_build_object('gravité', 1 + pg_temp.hasard(n, 1139, 4), 'photo', n % 3 = 0, 'canal', 'application')
FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(28, 12)) n;
UPDATE metier.signalements SET resolu_le = pg_temp.jour() + pg_temp.heure(id, 1138)
WHERE resolu_le IS NULL AND signale_le < pg_temp.jour() - 2 AND pg_temp.hasard(id, pg_temp.cle(), 12) = 0;

-- Piscine et cantine --------------------------------------------------------------------------------------------

WITH creneaux AS (
    INSERT INTO metier.creneaux_piscine (jour, debut, fin, places)
    SELECT pg_temp.jour(), time '08:00' + i * interval '90 minutes', time '09:15' + i * interval '90 minutes', 60
    FROM generate_series(0, 7) i
    RETURNING id
)
INSERT INTO metier.reservations_piscine
SELECT id, 1 + (pg_temp.hasard(id, 171, 24000) + k * 2411) % 24000, 1 + pg_temp.hasard(id * 100 + k, 1172, 5),
       upper(left(md5('piscine ' || id * 100 + k + 1000000), 8)), k % 12 > 0
FROM creneaux, generate_series(1, pg_temp.volume(22, 40)) k
ORDER BY id, k;

INSERT INTO scolaire.repas_cantine
SELECT i.id, pg_temp.jour(), scolaire.tarif_repas(f.quotient_familial),
       pg_temp.hasard(i.id + pg_temp.cle(), 411, 20) > 0
FROM scolaire.inscriptions_cantine i
JOIN etat_civil.citoyens c ON c.id = i.enfant_id
LEFT JOIN etat_civil.foyers f ON f.id = c.foyer_id
WHERE extract(isodow FROM pg_temp.jour()) < 6 AND i.jours[extract(isodow FROM pg_temp.jour())::integer]
ORDER BY i.id;

-- Urbanisme -----------------------------------------------------------------------------------------------------

INSERT INTO urbanisme.permis_construire (numero, section, parcelle, demandeur_id, nature, surface_m2, date_depot)
SELECT prefixe || to_char(coalesce((SELECT max(right(numero, 4)::integer) FROM urbanisme.permis_construire
                                    WHERE numero LIKE prefixe || '%'), 0) + i, 'fm0000'),
       'A' || chr(65 + pg_temp.hasard(n, 1211, 26)), 1 + pg_temp.hasard(n, 1212, 250),
       1 + pg_temp.hasard(n, 1213, 24000),
       pg_temp.choix('{Maison individuelle,Extension,Surélévation,Garage,Piscine,Véranda}', n, 1214),
       20 + pg_temp.hasard(n, 1215, 30000) / 100.0, pg_temp.jour()
FROM (SELECT i, pg_temp.cle() + i AS n, 'PC 999 042 ' || to_char(pg_temp.jour(), 'YY') || ' ' AS prefixe
      FROM generate_series(1, pg_temp.volume(4, 0)) i OFFSET 0) AS depots;

INSERT INTO urbanisme.instructions (permis_id, etape, agent_id, faite_le, avis)
SELECT p.id, e.etape, 12 + 18 * pg_temp.hasard(p.id * 4 + e.rang, 221, 20), pg_temp.jour(),
       CASE WHEN e.rang = 3 THEN pg_temp.phrase(p.id, 222) END
FROM urbanisme.permis_construire p
CROSS JOIN (VALUES (1, 'récépissé', 2), (2, 'consultation des services', 14), (3, 'avis de l’architecte', 35))
     AS e(rang, etape, jours)
WHERE pg_temp.ouvre(p.date_depot + e.jours + p.id % 5) = pg_temp.jour()
ORDER BY p.id, e.rang;

UPDATE urbanisme.permis_construire
SET decision = CASE WHEN id % 9 = 0 THEN 'refusé' ELSE 'accordé' END, modifie_le = pg_temp.jour() + time '16:00'
WHERE decision IS NULL AND date_depot < pg_temp.jour() - 55 AND extract(isodow FROM pg_temp.jour()) < 6;

-- Finances et personnel -----------------------------------------------------------------------------------------

INSERT INTO finances.factures (fournisseur_id, marche_id, reference_fournisseur, libelle, montant_ht, taux_tva,
                               recue_le)
SELECT 1 + pg_temp.hasard(n, 1331, 380), CASE WHEN n % 3 = 0 THEN 1 + pg_temp.hasard(n, 1332, 289) END,
       upper(left(md5('facture ' || n), 9)), pg_temp.libelle_facture(n, 1333),
       18 + pg_temp.hasard(n, 1334, 90000) * pg_temp.hasard(n, 1335, 100) / 400.0,
       (ARRAY[20, 20, 20, 10, 5.5])[1 + n % 5], pg_temp.jour()
FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(45, 0)) n;

WITH reglees AS (
    UPDATE finances.factures SET reglee = true, modifie_le = pg_temp.jour() + time '11:00'
    WHERE NOT reglee AND recue_le < pg_temp.jour() - 25 AND extract(isodow FROM pg_temp.jour()) < 6
    RETURNING id
)
INSERT INTO finances.mandats (facture_id, emis_le, bordereau, virement)
SELECT id, pg_temp.jour() + time '11:00', id / 40, pg_temp.jeton(id, 'mandat') FROM reglees ORDER BY id;

INSERT INTO rh.conges (agent_id, periode, motif)
SELECT 1 + pg_temp.hasard(n, 1361, 420), daterange(debut, debut + 1 + pg_temp.hasard(n, 1363, 14)),
       pg_temp.choix('{congé annuel,congé annuel,RTT,maladie,formation}', n, 1364)
FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(12, 1)) n,
LATERAL (SELECT pg_temp.jour() + 7 + pg_temp.hasard(n, 1362, 60) AS debut) AS d;
UPDATE rh.conges SET valide = agent_id % 19 > 0 WHERE valide IS NULL AND lower(periode) < pg_temp.jour() + 10;

-- La paie du mois écoulé, le premier du mois
INSERT INTO rh.bulletins_paie (agent_id, mois, brut, cotisations, reference)
SELECT agent_id, mois, brut, cotisations, pg_temp.jeton(agent_id * 1000 + (mois - date '2000-01-01'), 'paie')
FROM (SELECT agent_id, (pg_temp.jour() - interval '1 month')::date AS mois, brut, cotisations
      FROM rh.bulletins_paie WHERE mois = (pg_temp.jour() - interval '2 months')::date) AS precedents
WHERE extract(day FROM pg_temp.jour()) = 1
ORDER BY agent_id
ON CONFLICT (agent_id, mois) DO NOTHING;

-- Audit ---------------------------------------------------------------------------------------------------------

INSERT INTO audit.evenements (survenu_le, utilisateur, action, objet, adresse, session, details)
SELECT pg_temp.jour() + pg_temp.heure(n, 1501),
       pg_temp.choix('{app_mairie,guichet_accueil,poste_urbanisme,poste_comptabilite}', n, 1502),
       pg_temp.action(n, 1503),
       pg_temp.choix('{metier.demandes_rdv,metier.courriers,etat_civil.citoyens,finances.factures}', n, 1504),
       ('10.42.' || pg_temp.hasard(n, 1505, 12) || '.' || 2 + pg_temp.hasard(n, 1506, 250))::inet,
       pg_temp.jeton(n / 6, 'session'),
       CASE WHEN n % 3 = 0
            THEN jsonb_build_object('id', pg_temp.hasard(n, 1507, 40000), 'durée_ms', pg_temp.hasard(n, 1508, 900)) END
FROM generate_series(pg_temp.cle() + 1, pg_temp.cle() + pg_temp.volume(420, 90)) n;

REFRESH MATERIALIZED VIEW finances.depenses_mensuelles;
