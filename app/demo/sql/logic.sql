-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fonctions, déclencheurs, vues et droits de la base « mairie ». À exécuter d'un seul envoi, après schema.sql.

SET LOCAL ROLE db_admin;
SET LOCAL client_min_messages = warning;

-- Fonctions -----------------------------------------------------------------------------------------------------

CREATE FUNCTION etat_civil.age(naissance date, au date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT extract(year FROM pg_catalog.age(au, naissance))::integer
$$;
COMMENT ON FUNCTION etat_civil.age(date, date) IS 'Âge en années révolues';

CREATE FUNCTION etat_civil.nom_complet(c etat_civil.citoyens) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT c.prenoms[1] || ' ' || upper(c.nom)
$$;

CREATE FUNCTION finances.total_du(fournisseur integer) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(montant_ttc), 0) FROM finances.factures WHERE fournisseur_id = fournisseur AND NOT reglee
$$;

CREATE FUNCTION scolaire.tarif_repas(quotient integer) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE
        WHEN quotient IS NULL THEN 5.90   -- quotient non communiqué : plein tarif
        WHEN quotient < 400 THEN 1.00
        WHEN quotient < 800 THEN 2.35
        WHEN quotient < 1300 THEN 3.80
        ELSE 5.20
    END;
END
$$;
COMMENT ON FUNCTION scolaire.tarif_repas(integer) IS 'Tarif d’un repas selon le quotient familial';

CREATE FUNCTION audit.creer_partition(annee integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF to_regclass(format('audit.evenements_%s', annee)) IS NULL THEN
        EXECUTE format('CREATE TABLE audit.evenements_%s PARTITION OF audit.evenements FOR VALUES FROM (%L) TO (%L)',
                       annee, make_timestamptz(annee, 1, 1, 0, 0, 0, 'Europe/Paris'),
                       make_timestamptz(annee + 1, 1, 1, 0, 0, 0, 'Europe/Paris'));
    END IF;
END
$$;
COMMENT ON FUNCTION audit.creer_partition(integer) IS 'Crée la partition d’une année si elle manque';
REVOKE EXECUTE ON FUNCTION audit.creer_partition(integer) FROM PUBLIC;

-- Déclencheurs --------------------------------------------------------------------------------------------------

CREATE FUNCTION metier.horodater() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.modifie_le IS NOT DISTINCT FROM OLD.modifie_le THEN
        NEW.modifie_le := now();
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION metier.horodater() IS 'Date la modification, sauf si l’application l’a datée elle-même';

CREATE FUNCTION audit.tracer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO audit.evenements (survenu_le, utilisateur, action, objet, details)
    VALUES (NEW.modifie_le, session_user, lower(TG_OP), TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME,
            jsonb_build_object('id', NEW.id, 'déclencheur', TG_NAME));
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION audit.tracer() IS 'Note chaque modification dans le journal';

CREATE TRIGGER a_horodater BEFORE UPDATE ON metier.demandes_rdv
    FOR EACH ROW EXECUTE FUNCTION metier.horodater();
CREATE TRIGGER a_horodater BEFORE UPDATE ON urbanisme.permis_construire
    FOR EACH ROW EXECUTE FUNCTION metier.horodater();
CREATE TRIGGER a_horodater BEFORE UPDATE ON finances.factures
    FOR EACH ROW EXECUTE FUNCTION metier.horodater();
CREATE TRIGGER tracer_decision AFTER UPDATE OF decision ON urbanisme.permis_construire
    FOR EACH ROW WHEN (OLD.decision IS DISTINCT FROM NEW.decision) EXECUTE FUNCTION audit.tracer();
CREATE TRIGGER tracer_reglement AFTER UPDATE OF reglee ON finances.factures
    FOR EACH ROW EXECUTE FUNCTION audit.tracer();

CREATE PROCEDURE metier.clore_rendez_vous(jour_clos date) LANGUAGE sql AS $$
    UPDATE metier.demandes_rdv
    SET statut = CASE WHEN id % 17 = 0 THEN 'absent' ELSE 'honorée' END::metier.statut_demande,
        modifie_le = jour_clos + time '18:30'
    WHERE rendez_vous >= jour_clos AND rendez_vous < jour_clos + 1 AND statut IN ('déposée', 'confirmée')
$$;
COMMENT ON PROCEDURE metier.clore_rendez_vous(date) IS 'Clôture du soir : rendez-vous honorés ou manqués';

-- Vues ----------------------------------------------------------------------------------------------------------

CREATE VIEW etat_civil.population_par_quartier AS
    SELECT q.id, q.nom, count(*) AS habitants, round(count(*) / q.superficie_ha, 1) AS densite_ha
    FROM referentiel.quartiers q
    JOIN referentiel.voies v ON v.quartier_id = q.id
    JOIN etat_civil.foyers f ON f.voie_id = v.id
    JOIN etat_civil.citoyens c ON c.foyer_id = f.id
    WHERE NOT c.decede
    GROUP BY q.id;
COMMENT ON VIEW etat_civil.population_par_quartier IS 'Habitants vivants et densité, par quartier';

CREATE VIEW metier."Activité par service" AS
    SELECT s.libelle AS "Service", d.statut AS "Statut", count(*) AS "Demandes",
           round(avg(extract(epoch FROM d.rendez_vous - d.depose_le) / 86400)::numeric, 1) AS "Délai moyen (jours)"
    FROM metier.demandes_rdv d
    JOIN referentiel.services s ON s.id = d.service_id
    GROUP BY s.libelle, d.statut;

CREATE VIEW finances.factures_a_regler AS
    SELECT f.id, fo.raison_sociale, f.libelle, f.montant_ttc, f.recue_le, f.recue_le + 30 AS echeance
    FROM finances.factures f
    JOIN finances.fournisseurs fo ON fo.id = f.fournisseur_id
    WHERE NOT f.reglee;
COMMENT ON VIEW finances.factures_a_regler IS 'Échéance légale : trente jours';

CREATE VIEW elections.resultats_par_liste AS
    SELECT s.libelle, s.tour, r.liste, sum(r.voix) AS voix,
           round(100 * sum(r.voix) / sum(sum(r.voix)) OVER (PARTITION BY s.id), 2) AS pourcentage
    FROM elections.resultats r
    JOIN elections.scrutins s ON s.id = r.scrutin_id
    GROUP BY s.id, r.liste;

CREATE VIEW referentiel.annuaire AS
    SELECT nom, prenom, courriel FROM rh.agents;
COMMENT ON VIEW referentiel.annuaire IS 'Annuaire interne, sans donnée de gestion';

CREATE MATERIALIZED VIEW finances.depenses_mensuelles AS
    SELECT date_trunc('month', recue_le)::date AS mois, count(*) AS factures, sum(montant_ttc) AS total_ttc
    FROM finances.factures
    GROUP BY 1;
CREATE UNIQUE INDEX depenses_mensuelles_mois ON finances.depenses_mensuelles (mois);
COMMENT ON MATERIALIZED VIEW finances.depenses_mensuelles IS 'Recalculée chaque nuit';

-- Droits --------------------------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA referentiel, etat_civil, rh, metier, urbanisme, finances, scolaire, elections, audit
    TO lecture_seule;
GRANT SELECT ON ALL TABLES IN SCHEMA referentiel, metier, urbanisme, finances, scolaire, elections TO lecture_seule;
ALTER DEFAULT PRIVILEGES FOR ROLE db_admin IN SCHEMA audit GRANT SELECT ON TABLES TO lecture_seule;

GRANT USAGE ON SCHEMA referentiel, etat_civil, metier, scolaire, audit TO app_mairie;
GRANT SELECT ON ALL TABLES IN SCHEMA referentiel, etat_civil, scolaire TO app_mairie;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA metier TO app_mairie;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA metier TO app_mairie;
GRANT INSERT ON audit.evenements TO app_mairie;
GRANT USAGE ON SEQUENCE audit.evenements_id_seq TO app_mairie;
GRANT EXECUTE ON PROCEDURE metier.clore_rendez_vous(date) TO app_mairie;

GRANT USAGE ON SCHEMA etat_civil, referentiel TO agent_etat_civil;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA etat_civil TO agent_etat_civil;
GRANT USAGE ON SCHEMA urbanisme, referentiel TO agent_urbanisme;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA urbanisme TO agent_urbanisme;
GRANT SELECT (id, nom, courriel) ON etat_civil.citoyens TO agent_urbanisme;
GRANT USAGE ON SCHEMA finances TO agent_finances;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA finances TO agent_finances;
GRANT USAGE ON SCHEMA rh, referentiel TO agent_rh;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rh TO agent_rh WITH GRANT OPTION;

-- Propriétés de la base -----------------------------------------------------------------------------------------

DO $$
DECLARE
    base text := pg_catalog.quote_ident(pg_catalog.current_database());
BEGIN
    EXECUTE 'COMMENT ON DATABASE ' || base || ' IS ''Base de gestion de la Ville de Valbourg (démonstration)''';
    EXECUTE 'ALTER DATABASE ' || base || ' SET timezone = ''Europe/Paris''';
    EXECUTE 'REVOKE CONNECT ON DATABASE ' || base || ' FROM PUBLIC';
    EXECUTE 'GRANT CONNECT ON DATABASE ' || base ||
            ' TO app_mairie, lecture_seule, agent_etat_civil, agent_urbanisme, agent_rh';
END
$$;
