-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contenu de départ de la base « mairie » : tout ce qui précède le jour demo.day (exclu). À exécuter d'un seul
-- envoi, une seule fois, dans la base neuve, après generator.sql dans la même session et « SET demo.day ».

SET LOCAL ROLE db_admin;
SET LOCAL TimeZone = 'Europe/Paris';
SET LOCAL client_min_messages = warning;
SET LOCAL jit = off;

-- Référentiel ---------------------------------------------------------------------------------------------------

INSERT INTO referentiel.quartiers VALUES
    (1, 'Vieille-Ville', 42.5), (2, 'Les Trois-Sources', 118), (3, 'Gare – Entrepôts', 87.25), (4, 'Bellevue', 133.4),
    (5, 'Le Pré-aux-Clercs', 95.1), (6, 'Faubourg d’Amont', 76), (7, 'Faubourg d’Aval', 81.3),
    (8, 'La Chênaie', 204.75), (9, 'Port-Fluvial', 58.9), (10, 'Plateau des Écoles', 110),
    (11, 'Hauts-de-Valbourg', 167.2), (12, 'Zone des Forges', 240);

INSERT INTO referentiel.voies (quartier_id, type_voie, nom, longueur_m)
SELECT 1 + (n * 7) % 12,
       CASE (n - 1) / 60 WHEN 0 THEN 'rue'
            WHEN 1 THEN (ARRAY['avenue', 'boulevard', 'place'])[1 + n % 3]
            ELSE (ARRAY['impasse', 'chemin', 'quai'])[1 + n % 3] END,
       ('{de l’Abreuvoir,des Acacias,de l’Ancien-Relais,des Ardoisières,de l’Arsenal,du Beffroi,des Bégonias,
         du Bois-Joli,des Bouleaux,de la Brèche,des Capucines,des Cèdres,du Champ-de-Foire,des Charpentiers,
         du Château-d’Eau,des Chênes,du Clos-Fleuri,de la Colline,du Colombier,des Cordeliers,
         de la Croix-Blanche,des Écluses,de l’Église,des Érables,de l’Étang,de la Fontaine,des Forgerons,
         du Four-à-Chaux,des Frênes,des Genêts,de la Glacière,des Glycines,de la Grande-Écluse,
         de l’Hôtel-de-Ville,des Iris,du Jeu-de-Paume,des Lavandières,du Lavoir,des Lilas,du Marché-Couvert,
         des Maréchaux-Ferrants,des Mésanges,du Moulin-à-Vent,des Noyers,de l’Orangerie,des Ormes,
         de la Passerelle,des Peupliers,de la Pierre-Levée,du Pont-Neuf,de la Poterne,du Préau,des Remparts,
         de la République,des Roseaux,des Sablières,des Tanneurs,des Tilleuls,des Vendanges,
         du Vieux-Puits}'::text[])[1 + (n - 1) % 60],
       60 + pg_temp.hasard(n, 11, 1400)
FROM generate_series(1, 180) n;

INSERT INTO referentiel.services (id, code, libelle, parent_id) VALUES
    (1, 'DG', 'Direction générale des services', NULL), (2, 'POP', 'Population', 1), (3, 'RESS', 'Ressources', 1),
    (4, 'TECH', 'Services techniques', 1), (5, 'FAM', 'Famille et éducation', 1), (6, 'EC', 'État civil', 2),
    (7, 'ELEC', 'Élections', 2), (8, 'CIM', 'Cimetières', 2), (9, 'FIN', 'Finances et marchés', 3),
    (10, 'RH', 'Ressources humaines', 3), (11, 'DSI', 'Systèmes d’information', 3), (12, 'URBA', 'Urbanisme', 4),
    (13, 'VOIR', 'Voirie et réseaux', 4), (14, 'ESPV', 'Espaces verts', 4), (15, 'SCOL', 'Affaires scolaires', 5),
    (16, 'PETENF', 'Petite enfance', 5), (17, 'CCAS', 'Action sociale', 5),
    (18, 'SPORT', 'Sports et vie associative', 5);
UPDATE referentiel.services SET courriel = lower(code) || '@example.fr';
SELECT setval(pg_get_serial_sequence('referentiel.services', 'id'), 18);

INSERT INTO referentiel.parametres VALUES
    ('commune',
     '{"nom": "Ville de Valbourg", "code_postal": "99420", "jumelage": ["Altenfels", "Świerkowo", "Ñuñales"]}',
     'Identité de la commune'),
    ('accueil.horaires', '{"lundi": ["08:30", "17:30"], "samedi": ["09:00", "12:00"]}', 'Ouverture des guichets'),
    ('cantine.delai_annulation', '48', 'En heures'),
    ('piscine.fermeture', '{"mois": 9, "motif": "vidange"}', 'Fermeture annuelle'),
    ('finances.seuil_marche', '40000', 'Euros hors taxes'),
    ('courrier.delai_reponse', '{"jours": 60, "relance": true}', NULL),
    ('demonstration.dernier_jour', to_jsonb(pg_temp.jour() - 1), 'Dernier jour d’activité présent dans la base');

INSERT INTO referentiel.documents (titre, type_mime, contenu, publie_le)
SELECT 'Règlement du plan local d’urbanisme', 'text/plain; charset=utf-8',
       lo_from_bytea(0, convert_to(string_agg(
           'Article ' || n || E'\n' || pg_temp.phrase(n, 1) || ' ' || pg_temp.phrase(n, 2) || ' Hauteur maximale : '
           || 6 + pg_temp.hasard(n, 3, 15) || ' m. Zone ' || upper(left(md5('zone' || n), 6)) || E'.\n\n',
           '' ORDER BY n), 'UTF8')),
       pg_temp.jour() - 800
FROM generate_series(1, 600) n;
DO $$
BEGIN
    EXECUTE format('GRANT SELECT ON LARGE OBJECT %s TO lecture_seule', (SELECT contenu FROM referentiel.documents));
    EXECUTE format('COMMENT ON LARGE OBJECT %s IS ''Règlement du plan local d’urbanisme''',
                   (SELECT contenu FROM referentiel.documents));
END
$$;

-- État civil ----------------------------------------------------------------------------------------------------

INSERT INTO etat_civil.foyers (voie_id, adresse, quotient_familial, arrivee)
SELECT v.id,
       (1 + pg_temp.hasard(n, 22, 140) || CASE pg_temp.hasard(n, 23, 14) WHEN 0 THEN ' bis' ELSE '' END,
        v.type_voie || ' ' || v.nom,
        CASE pg_temp.hasard(n, 24, 4) WHEN 0 THEN 'appartement ' || 1 + pg_temp.hasard(n, 25, 60) END,
        '99420', 'Valbourg')::referentiel.adresse,
       CASE WHEN n % 7 > 0 THEN 150 + pg_temp.hasard(n, 26, 1500) + pg_temp.hasard(n, 27, 900) END,
       pg_temp.jour() - 1 - pg_temp.hasard(n, 28, 14000)
FROM generate_series(1, 10500) n
JOIN referentiel.voies v ON v.id = 1 + pg_temp.hasard(n, 21, 180)
ORDER BY n;

INSERT INTO etat_civil.citoyens (foyer_id, sexe, nom, prenoms, date_naissance, commune_naissance, courriel, telephone,
                                 inscrit_listes, preferences)
SELECT foyer, CASE WHEN feminin THEN 'F' ELSE 'M' END, nom,
       CASE WHEN n % 5 < 2 THEN ARRAY[prenom, pg_temp.prenom(feminin, n, 38)] ELSE ARRAY[prenom] END,
       pg_temp.jour() - 1 - age_jours,
       pg_temp.commune(n, 39),
       CASE WHEN age_jours > 6000 AND n % 8 < 5 THEN pg_temp.courriel(prenom, nom, n) END,
       CASE WHEN age_jours > 5000 AND n % 9 < 7 THEN '06 39 98 '
           || to_char(pg_temp.hasard(n, 40, 10000), 'fm00 00') END,
       age_jours > 6600 AND n % 10 < 8,
       CASE WHEN n % 2 = 0 THEN '{}'::jsonb
            ELSE jsonb_build_object('lettre', n % 3 = 0, 'canal', pg_temp.choix('{courriel,sms,papier}', n, 41)) END
FROM (
    SELECT n, foyer, pg_temp.hasard(n, 32, 2) = 0 AS feminin,
           pg_temp.prenom(pg_temp.hasard(n, 32, 2) = 0, n, 33) AS prenom,
           CASE WHEN foyer IS NULL OR n % 6 = 0 THEN pg_temp.nom(n, 34) ELSE pg_temp.nom(foyer, 35) END AS nom,
           least(pg_temp.hasard(n, 36, 34700), pg_temp.hasard(n, 37, 38000)) AS age_jours
    FROM (SELECT n, CASE WHEN n <= 10500 THEN n WHEN n % 41 > 0 THEN 1 + pg_temp.hasard(n, 31, 10500) END AS foyer
          FROM generate_series(1, 24000) n) AS numeros
    OFFSET 0
) AS habitants
ORDER BY n;

INSERT INTO etat_civil.actes_naissance
SELECT annee, row_number() OVER (PARTITION BY annee ORDER BY date_naissance, id), id, date_naissance + 1, texte,
       CASE WHEN id % 11 = 0 THEN ARRAY['Marié(e) à ' || pg_temp.commune(id, 52)] END,
       sha256(convert_to(texte, 'UTF8'))
FROM (
    SELECT c.id, c.date_naissance, extract(year FROM c.date_naissance)::smallint AS annee,
           'Le ' || pg_temp.date_fr(c.date_naissance) || ' à '
           || to_char(pg_temp.hasard(c.id, 53, 24), 'fm00') || ' h ' || to_char(pg_temp.hasard(c.id, 54, 60), 'fm00')
           || ', est ' || CASE c.sexe WHEN 'F' THEN 'née' ELSE 'né' END
           || ' à la maternité des Ormeaux ' || array_to_string(c.prenoms, ', ') || ' ' || upper(c.nom)
           || '. Mère : ' || pg_temp.prenom(true, c.id, 55) || ' ' || upper(pg_temp.nom(c.id, 56)) || '. Père : '
           || pg_temp.prenom(false, c.id, 57) || ' ' || upper(c.nom)
           || '. Acte dressé sur déclaration et signé après lecture par l’officier de l’état civil.' AS texte
    FROM etat_civil.citoyens c
    WHERE c.commune_naissance = 'Valbourg'
    OFFSET 0
) AS naissances
ORDER BY 1, 2;

INSERT INTO etat_civil.actes_mariage (epoux_a, epoux_b, celebre_le, contrat)
SELECT a, b, samedi + (10 + a % 8) * interval '1 hour', a % 4 = 0
FROM (
    SELECT id AS a, lead(id) OVER ordre AS b, row_number() OVER ordre AS rang,
           date_naissance + 7400 + pg_temp.hasard(id, 61, greatest(1, pg_temp.jour() - date_naissance - 7420)) AS jour
    FROM etat_civil.citoyens
    WHERE date_naissance < pg_temp.jour() - 7500 AND id % 4 = 1
    WINDOW ordre AS (ORDER BY date_naissance, id)
) AS couples, LATERAL (SELECT jour + 6 - extract(isodow FROM jour)::integer AS samedi) AS s
WHERE rang % 2 = 1 AND b IS NOT NULL
ORDER BY samedi, a;

INSERT INTO etat_civil.actes_deces (citoyen_id, date_deces, declarant, texte)
SELECT id, jour, declarant,
       'Le ' || pg_temp.date_fr(jour) || ' est décédé' || CASE sexe WHEN 'F' THEN 'e ' ELSE ' ' END
       || prenoms[1] || ' ' || upper(nom) || ', domicilié' || CASE sexe WHEN 'F' THEN 'e' ELSE '' END
       || ' à Valbourg. Sur la déclaration de '
       || declarant || '.'
FROM (
    SELECT id, sexe, prenoms, nom, pg_temp.prenom(id % 2 = 0, id, 71) || ' ' || pg_temp.nom(id, 72) AS declarant,
           date_naissance + 21000 + pg_temp.hasard(id, 73, pg_temp.jour() - date_naissance - 21000) AS jour
    FROM etat_civil.citoyens
    WHERE date_naissance < pg_temp.jour() - 22000 AND pg_temp.hasard(id, 74, 100) < 60
    OFFSET 0
) AS defunts
ORDER BY jour, id;
UPDATE etat_civil.citoyens c SET decede = true, inscrit_listes = false
FROM etat_civil.actes_deces d WHERE d.citoyen_id = c.id;

-- Ressources humaines -------------------------------------------------------------------------------------------

INSERT INTO rh.agents (matricule, nom, prenom, service_id, responsable_id, categorie, courriel, entree, cle_badge)
SELECT 'A' || to_char(10000 + n * 37, 'fm00000'), nom, prenom, 1 + (n - 1) % 18,
       CASE WHEN n > 18 THEN 1 + (n - 1) % 18 END,
       CASE WHEN n <= 18 THEN 'A' WHEN n % 4 = 0 THEN 'B' ELSE 'C' END, pg_temp.courriel(prenom, nom, n),
       pg_temp.ouvre(pg_temp.jour() - 40 - pg_temp.hasard(n, 81, 11000)),
       CASE WHEN n % 5 > 0 THEN pg_temp.octets(n, 1) END
FROM (SELECT n, pg_temp.nom(n, 82) AS nom, pg_temp.prenom(n % 2 = 0, n, 83) AS prenom
      FROM generate_series(1, 420) n OFFSET 0) AS personnel
ORDER BY n;

INSERT INTO rh.contrats (agent_id, nature, debut, fin, quotite)
SELECT id, pg_temp.choix('{titulaire,titulaire,titulaire,contractuel,apprenti,vacataire}', id, 84), entree,
       CASE WHEN id % 6 = 0 THEN pg_temp.jour() + 300 END,
       CASE WHEN id % 7 = 0 THEN 80 WHEN id % 31 = 0 THEN 50 ELSE 100 END
FROM rh.agents
ORDER BY entree, id;

INSERT INTO rh.conges (agent_id, periode, motif, valide)
SELECT 1 + n % 420, daterange(debut, debut + 1 + pg_temp.hasard(n, 86, 14)),
       pg_temp.choix('{congé annuel,congé annuel,congé annuel,RTT,maladie,formation,enfant malade}', n, 87),
       CASE WHEN debut < pg_temp.jour() - 20 THEN n % 19 > 0 END
FROM (SELECT n, pg_temp.jour() + 30 - pg_temp.hasard(n, 85, 1000) AS debut
      FROM generate_series(1, 6000) n OFFSET 0) AS c
ORDER BY debut, n;

INSERT INTO rh.bulletins_paie (agent_id, mois, brut, cotisations, reference)
SELECT a.id, m::date, brut, round(brut * 0.2185, 2),
       pg_temp.jeton(a.id * 1000 + (m::date - date '2000-01-01'), 'paie')
FROM generate_series(date_trunc('month', pg_temp.jour() - 1100),
                     date_trunc('month', pg_temp.jour() - interval '1 month'), '1 month') m
JOIN rh.agents a ON a.entree <= m,
LATERAL (SELECT CASE a.categorie WHEN 'A' THEN 3400 WHEN 'B' THEN 2450 ELSE 1960 END
                + pg_temp.hasard(a.id, 88, 60000) / 100.0 + (m::date - a.entree) / 40 AS brut) AS p
ORDER BY m, a.id;

-- Métier --------------------------------------------------------------------------------------------------------

INSERT INTO metier.demandes_rdv (jeton, citoyen_id, service_id, objet, statut, depose_le, rendez_vous, duree_min,
                                 commentaire)
SELECT pg_temp.jeton(n, 'rdv'), 1 + pg_temp.hasard(n, 101, 24000), 1 + pg_temp.hasard(n, 102, 18),
       pg_temp.objet_rdv(n, 103),
       CASE WHEN n % 13 = 0 THEN 'annulée' WHEN rdv >= pg_temp.jour() AND n % 3 = 0 THEN 'déposée'
            WHEN rdv >= pg_temp.jour() THEN 'confirmée'
            WHEN n % 17 = 0 THEN 'absent' ELSE 'honorée' END::metier.statut_demande,
       depot + pg_temp.heure(n, 104), rdv + pg_temp.hasard(n, 105, 38) * interval '15 minutes' + interval '8:30',
       10 + 5 * pg_temp.hasard(n, 106, 8), CASE WHEN n % 5 = 0 THEN pg_temp.phrase(n, 107) END
FROM (SELECT n, depot, pg_temp.ouvre(depot + 3 + pg_temp.hasard(n, 108, 30)) AS rdv
      FROM (SELECT n, pg_temp.ouvre(pg_temp.jour() - 1 - (42000 - n) / 58) AS depot
            FROM generate_series(1, 42000) n OFFSET 0) AS d OFFSET 0) AS demandes
ORDER BY n;

INSERT INTO metier.courriers (reference, sens, service_id, citoyen_id, objet, corps, enregistre_le, etiquettes)
SELECT to_char(jour, '"C"YYYY-') || to_char(n, 'fm000000'), CASE WHEN n % 3 = 0 THEN 'départ' ELSE 'arrivée' END,
       1 + pg_temp.hasard(n, 111, 18), CASE WHEN n % 4 > 0 THEN 1 + pg_temp.hasard(n, 112, 24000) END,
       pg_temp.objet_courrier(n, 113), pg_temp.corps_courrier(n), jour + pg_temp.heure(n, 115),
       CASE n % 6 WHEN 0 THEN '{urgent}' WHEN 1 THEN '{à classer,recommandé}' WHEN 2 THEN '{élu}'
           ELSE '{}' END::text[]
FROM (SELECT n, pg_temp.ouvre(pg_temp.jour() - 1 - (16000 - n) / 20) AS jour
      FROM generate_series(1, 16000) n OFFSET 0) AS c
ORDER BY n;

INSERT INTO metier.pieces_jointes (courrier_id, nom_fichier, type_mime, taille, vignette)
SELECT n * 6, 'numerisation_' || to_char(n, 'fm00000') || CASE WHEN n % 4 = 0 THEN '.jpg' ELSE '.pdf' END,
       CASE WHEN n % 4 = 0 THEN 'image/jpeg' ELSE 'application/pdf' END, 20000 + pg_temp.hasard(n, 121, 900000),
       pg_temp.octets(n, 8 + pg_temp.hasard(n, 122, 24))
FROM generate_series(1, 2600) n;

INSERT INTO metier.signalements (voie_id, categorie, description, position, signale_le, resolu_le, details)
SELECT 1 + pg_temp.hasard(n, 131, 180), pg_temp.categorie_signalement(n, 132), pg_temp.phrase(n, 133),
       point(round(4.8 + pg_temp.hasard(n, 134, 60000) / 1e6, 6),
             round(46.2 + pg_temp.hasard(n, 135, 40000) / 1e6, 6)),
       jour + pg_temp.heure(n, 136),
       CASE WHEN jour < pg_temp.jour() - 14 AND n % 23 > 0
            THEN jour + 1 + pg_temp.hasard(n, 137, 12) + pg_temp.heure(n, 138) END,
       jsonb_build_object('gravité', 1 + pg_temp.hasard(n, 139, 4), 'photo', n % 3 = 0,
                          'canal', pg_temp.choix('{application,téléphone,accueil,agent}', n, 140))
FROM (SELECT n, pg_temp.jour() - 1 - (9000 - n) / 10 AS jour FROM generate_series(1, 9000) n OFFSET 0) AS s
ORDER BY n;

INSERT INTO metier.associations (nom, domaine, adherents, courriel, siege)
SELECT ('{Amicale,Club,Cercle,Comité,Union,Atelier,Chœur,Foyer,Ligue,Maison,Académie}'::text[])[1 + n % 11] || ' '
       || ('{des boulistes,des joueurs d’échecs,de la pêche à la mouche,du théâtre,des jardiniers,des anciens élèves,
           de la randonnée,de la mémoire,du tir à l’arc,des chœurs d’été,du cinéma,des céramistes,de la natation,
           du judo,des aînés,du vélo,de la danse,du jumelage,des photographes,du handball}'::text[])[1 + n % 20]
       || ' de Valbourg',
       ('{sport,loisirs,loisirs,culture,loisirs,mémoire,sport,mémoire,sport,culture,culture,culture,sport,sport,
         solidarité,sport,culture,culture,culture,sport}'::text[])[1 + n % 20],
       8 + pg_temp.hasard(n, 142, 420),
       'association' || n || '@example.fr',
       (1 + n % 60, 'place de l’Hôtel-de-Ville', NULL, '99420', 'Valbourg')::referentiel.adresse
FROM generate_series(1, 220) n;

INSERT INTO metier.salles
SELECT n, 'Salle ' || ('{des Fêtes,du Conseil,Bellevue,des Forges,de la Chênaie,du Port,des Mariages,de l’Orangerie,
        Mosaïque,
        du Beffroi,des Écluses,Polyvalente,du Préau,des Arts}'::text[])[n], 30 + pg_temp.hasard(n, 151, 470),
       CASE n % 3 WHEN 0 THEN '{vidéoprojecteur,sonorisation}' WHEN 1 THEN '{cuisine}'
           ELSE '{scène,"accès handicapé"}' END::text[]
FROM generate_series(1, 14) n;

INSERT INTO metier.reservations_salles (salle_id, association_id, periode, caution)
SELECT 1 + n % 14, 1 + pg_temp.hasard(n, 161, 220),
       tstzrange(debut, debut + (1 + pg_temp.hasard(n, 162, 4)) * interval '1 hour'),
       50 * pg_temp.hasard(n, 163, 9)
FROM generate_series(0, 2603) n,
LATERAL (SELECT (pg_temp.jour() - 380 + 2 * (n / 14)
                 + (8 + pg_temp.hasard(n, 164, 11)) * interval '1 hour')::timestamptz AS debut) AS d
ORDER BY n;

INSERT INTO metier.creneaux_piscine (jour, debut, fin, places)
SELECT pg_temp.jour() - 550 + (n - 1) / 8, time '08:00' + (n - 1) % 8 * interval '90 minutes',
       time '09:15' + (n - 1) % 8 * interval '90 minutes', 40 + 10 * (n % 5)
FROM generate_series(1, 4400) n;
INSERT INTO metier.reservations_piscine
SELECT creneau, 1 + (pg_temp.hasard(creneau, 171, 24000) + (n / 4400) * 2411) % 24000, 1 + pg_temp.hasard(n, 172, 5),
       upper(left(md5('piscine ' || n), 8)), n % 12 > 0
FROM generate_series(0, 41999) n, LATERAL (SELECT 1 + n % 4400 AS creneau) AS c;

-- Urbanisme -----------------------------------------------------------------------------------------------------

INSERT INTO urbanisme.parcelles
SELECT 'A' || chr(65 + (n - 1) / 250), 1 + (n - 1) % 250, 1 + pg_temp.hasard(n, 201, 180),
       120 + pg_temp.hasard(n, 202, 2900),
       pg_temp.choix('{UA,UB,UB,UC,UX,AU,A,N}', n, 203),
       polygon(box(point(x, y), point(x + 18 + n % 9, y + 25 + n % 7)))
FROM generate_series(1, 6500) n,
LATERAL (SELECT pg_temp.hasard(n, 204, 60000) / 10.0 AS x, pg_temp.hasard(n, 205, 40000) / 10.0 AS y) AS coin;

INSERT INTO urbanisme.permis_construire (numero, section, parcelle, demandeur_id, nature, surface_m2, date_depot,
                                         delai_jours, decision)
SELECT 'PC 999 042 ' || to_char(jour, 'YY') || ' '
       || to_char(row_number() OVER (PARTITION BY extract(year FROM jour) ORDER BY n), 'fm0000'),
       'A' || chr(65 + pg_temp.hasard(n, 211, 26)), 1 + pg_temp.hasard(n, 212, 250),
       1 + pg_temp.hasard(n, 213, 24000),
       pg_temp.choix('{Maison individuelle,Extension,Surélévation,Garage,Piscine,Véranda,
           Immeuble collectif,Hangar agricole}', n, 214),
       20 + pg_temp.hasard(n, 215, 30000) / 100.0, jour, CASE WHEN n % 5 = 0 THEN 90 ELSE 60 END,
       CASE WHEN jour >= pg_temp.jour() - 58 THEN NULL WHEN n % 9 = 0 THEN 'refusé' WHEN n % 31 = 0 THEN 'retiré'
            ELSE 'accordé' END
FROM (SELECT n, pg_temp.ouvre(pg_temp.jour() - 1 - (3600 - n) * 5 / 9) AS jour
      FROM generate_series(1, 3600) n OFFSET 0) AS p
ORDER BY n;

INSERT INTO urbanisme.instructions (permis_id, etape, agent_id, faite_le, avis)
SELECT p.id, e.etape, 12 + 18 * pg_temp.hasard(p.id * 4 + e.rang, 221, 20),
       pg_temp.ouvre(p.date_depot + e.jours + p.id % 5),
       CASE WHEN e.rang = 3 THEN pg_temp.phrase(p.id, 222) END
FROM urbanisme.permis_construire p
CROSS JOIN (VALUES (1, 'récépissé', 2), (2, 'consultation des services', 14),
                   (3, 'avis de l’architecte', 35)) AS e(rang, etape, jours)
WHERE pg_temp.ouvre(p.date_depot + e.jours + p.id % 5) < pg_temp.jour()
ORDER BY p.id, e.rang;

-- Finances ------------------------------------------------------------------------------------------------------

INSERT INTO finances.fournisseurs (raison_sociale, siret, adresse, actif)
SELECT ('{Menuiserie,Électricité,Imprimerie,Transports,Jardins,Maçonnerie,Plomberie,Bureautique,Propreté,Peinture,
         Restauration,Librairie,Garage,Ingénierie,Sécurité,Énergies,Carrières,Textiles,Géomètres}'::text[])[1 + n % 19]
       || ' ' || ('{des Tilleuls,du Val,Méridienne,de l’Écluse,Saint-Aubry,Boréale,des Forges,du Beffroi,Horizon,
         des Deux-Rives,Étoile,du Plateau,Émeraude,des Ardoises,Hélios,du Château,Alizés,Noëllet,Océane,
         Prévôté}'::text[])[1 + n % 20],
       '999' || to_char(pg_temp.hasard(n, 301, 900000) + n::bigint * 1000000, 'fm00000000000'),
       (1 + n % 90, 'zone des Forges', 'bâtiment ' || chr(65 + n % 8), '99420', 'Valbourg')::referentiel.adresse,
       n % 15 > 0
FROM generate_series(1, 380) n;

INSERT INTO finances.lignes_budgetaires
SELECT extract(year FROM pg_temp.jour()) - a, to_char(11 + n % 12, 'fm000'), to_char(60100 + n * 7, 'fm00000'),
       pg_temp.libelle_facture(n, 311), 5000 + pg_temp.hasard(n * 10 + a, 312, 900000)
FROM generate_series(0, 3) a, generate_series(1, 120) n;

INSERT INTO finances.marches_publics (reference, objet, procedure_passation, titulaire_id, montant_max, duree,
                                      notifie_le, lots)
SELECT to_char(pg_temp.jour() - 5 * (300 - n) - 1, '"MP-"YYYY-') || to_char(n, 'fm0000'),
       pg_temp.libelle_facture(n, 321) || ', lots techniques',
       pg_temp.choix('{adaptée,appel d’offres ouvert,accord-cadre,négociée}', n, 322),
       CASE WHEN n < 290 THEN 1 + pg_temp.hasard(n, 323, 380) END,
       40000 + pg_temp.hasard(n, 324, 960000), (1 + n % 4) * interval '1 year',
       CASE WHEN n < 290 THEN pg_temp.jour() - 5 * (300 - n) END,
       jsonb_build_array(jsonb_build_object('lot', 1, 'intitulé', 'Gros œuvre'),
           jsonb_build_object('lot', 2, 'intitulé', 'Équipements'))
FROM generate_series(1, 300) n;

INSERT INTO finances.factures (fournisseur_id, marche_id, reference_fournisseur, libelle, montant_ht, taux_tva,
                               recue_le, reglee)
SELECT 1 + pg_temp.hasard(n, 331, 380), CASE WHEN n % 3 = 0 THEN 1 + pg_temp.hasard(n, 332, 289) END,
       upper(left(md5('facture ' || n), 9)),
       pg_temp.libelle_facture(n, 333), 18 + pg_temp.hasard(n, 334, 90000) * pg_temp.hasard(n, 335, 100) / 400.0,
       (ARRAY[20, 20, 20, 10, 5.5])[1 + n % 5], jour, jour < pg_temp.jour() - 25
FROM (SELECT n, pg_temp.ouvre(pg_temp.jour() - 1 - (20000 - n) / 25) AS jour
      FROM generate_series(1, 20000) n OFFSET 0) AS f
ORDER BY n;
INSERT INTO finances.mandats (facture_id, emis_le, bordereau, virement)
SELECT id, pg_temp.ouvre(recue_le + 20 + id::integer % 5) + pg_temp.heure(id, 341), id / 40,
       pg_temp.jeton(id, 'mandat')
FROM finances.factures WHERE reglee ORDER BY id;

INSERT INTO finances.subventions
SELECT n, annee, 200 + 50 * pg_temp.hasard(n * 10 + a, 351, 180), 'Délibération n° ' || annee || '-' || 10 + n % 40,
       a > 0 OR n % 3 > 0
FROM generate_series(0, 5) a, generate_series(1, 220) n,
LATERAL (SELECT extract(year FROM pg_temp.jour())::integer - a AS annee) AS e;

-- Scolaire et élections -----------------------------------------------------------------------------------------

INSERT INTO scolaire.ecoles
SELECT n, 'École ' || ('{des Tilleuls,du Beffroi,des Trois-Sources,de la Chênaie,Bellevue,du Port,des Forges,
                         de l’Étang,du Plateau}'::text[])[n],
       (ARRAY['maternelle', 'élémentaire', 'primaire'])[1 + n % 3], 1 + n % 12, 4 + n
FROM generate_series(1, 9) n;

INSERT INTO scolaire.inscriptions_cantine (enfant_id, ecole_id, jours, regime, allergies, inscrit_le)
SELECT id, 1 + pg_temp.hasard(id, 401, 9), ARRAY[true, true, false, id % 3 > 0, id % 4 > 0],
       pg_temp.choix('{standard,standard,standard,sans porc,végétarien}', id, 402),
       CASE WHEN id % 16 = 0 THEN ARRAY[pg_temp.choix('{arachide,œuf,gluten,lait,noix,poisson}', id, 403)] END,
       pg_temp.jour() - 20 - pg_temp.hasard(id, 404, 90)
FROM etat_civil.citoyens
WHERE date_naissance BETWEEN pg_temp.jour() - 4000 AND pg_temp.jour() - 1150
ORDER BY id;

INSERT INTO scolaire.repas_cantine
SELECT i.id, d::date, scolaire.tarif_repas(f.quotient_familial),
       pg_temp.hasard(i.id * 40 + (pg_temp.jour() - d::date), 411, 20) > 0
FROM scolaire.inscriptions_cantine i
JOIN etat_civil.citoyens c ON c.id = i.enfant_id
LEFT JOIN etat_civil.foyers f ON f.id = c.foyer_id
CROSS JOIN generate_series(pg_temp.jour() - 19, pg_temp.jour() - 1, '1 day') d
WHERE extract(isodow FROM d) < 6 AND i.jours[extract(isodow FROM d)::integer]
ORDER BY d, i.id;

INSERT INTO elections.scrutins
SELECT n, ('{Élections municipales,Élections départementales,Élections régionales,
            Consultation citoyenne}'::text[])[1 + (n - 1) / 2],
       dimanche - CASE WHEN n % 2 = 1 THEN 7 ELSE 0 END, 2 - n % 2
FROM generate_series(1, 8) n,
LATERAL (SELECT pg_temp.jour() - 2200 + 500 * ((n - 1) / 2) AS j) AS a,
LATERAL (SELECT j - extract(isodow FROM j)::integer AS dimanche) AS b;
INSERT INTO elections.bureaux_vote
SELECT n, CASE WHEN n <= 9 THEN (SELECT nom FROM scolaire.ecoles WHERE id = n)
       ELSE (SELECT nom FROM metier.salles WHERE id = n) END, 1 + n % 12
FROM generate_series(1, 14) n;
INSERT INTO elections.resultats
SELECT s.id, b.numero, l.liste,
       (ARRAY[310, 270, 190, 120, 25])[l.rang]
       * (60 + pg_temp.hasard(s.id * 1000 + b.numero * 10 + l.rang, 421, 80)) / 100
FROM elections.scrutins s, elections.bureaux_vote b,
     unnest('{Valbourg demain,Ensemble pour Valbourg,L’Élan citoyen,Nature et quartiers,Blancs et nuls}'::text[])
         WITH ORDINALITY AS l(liste, rang);

-- Audit ---------------------------------------------------------------------------------------------------------

SELECT audit.creer_partition(a)
FROM generate_series(extract(year FROM pg_temp.jour() - 1100)::integer,
                     extract(year FROM pg_temp.jour())::integer) a;
INSERT INTO audit.evenements (survenu_le, utilisateur, action, objet, adresse, session, details)
SELECT pg_temp.jour() - 1 - (36000 - n) / 33 + pg_temp.heure(n, 501),
       pg_temp.choix('{app_mairie,guichet_accueil,poste_urbanisme,poste_comptabilite}', n, 502),
       pg_temp.action(n, 503),
       pg_temp.choix('{metier.demandes_rdv,metier.courriers,etat_civil.citoyens,finances.factures}', n, 504),
       ('10.42.' || pg_temp.hasard(n, 505, 12) || '.' || 2 + pg_temp.hasard(n, 506, 250))::inet,
       pg_temp.jeton(n / 6, 'session'),
       CASE WHEN n % 3 = 0
            THEN jsonb_build_object('id', pg_temp.hasard(n, 507, 40000), 'durée_ms', pg_temp.hasard(n, 508, 900)) END
FROM generate_series(1, 36000) n;

REFRESH MATERIALIZED VIEW finances.depenses_mensuelles;
