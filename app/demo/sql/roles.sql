-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rôles de la démonstration. À exécuter une fois par serveur, par un superutilisateur ; sans effet s'ils existent.
-- Aucun mot de passe ici : le serveur privé n'écoute que sur un socket Unix.

DO $$
DECLARE
    r record;
BEGIN
    FOR r IN
        SELECT * FROM (VALUES
            -- propriétaire de tout, donc capable de tout sauvegarder ; CREATEDB pour restaurer dans une base neuve
            ('db_admin',          'LOGIN CREATEDB NOSUPERUSER NOCREATEROLE'),
            ('app_mairie',        'LOGIN NOSUPERUSER CONNECTION LIMIT 40'),
            ('lecture_seule',     'NOLOGIN'),
            ('agent_etat_civil',  'NOLOGIN'),
            ('agent_urbanisme',   'NOLOGIN'),
            ('agent_finances',    'NOLOGIN'),
            ('agent_rh',          'NOLOGIN'),
            ('guichet_accueil',   'LOGIN CONNECTION LIMIT 12'),
            ('poste_urbanisme',   'LOGIN CONNECTION LIMIT 6'),
            ('poste_comptabilite', 'LOGIN CONNECTION LIMIT 6'),
            ('direction_generale', 'LOGIN'),
            ('tableau_de_bord',   'LOGIN CONNECTION LIMIT 4')
        ) AS voulu(nom, attributs)
        WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = voulu.nom)
    LOOP
        EXECUTE pg_catalog.format('CREATE ROLE %I %s', r.nom, r.attributs);
    END LOOP;

    FOR r IN
        SELECT * FROM (VALUES
            ('lecture_seule',    'tableau_de_bord'),
            ('lecture_seule',    'direction_generale'),
            ('lecture_seule',    'agent_finances'),
            ('agent_etat_civil', 'guichet_accueil'),
            ('agent_urbanisme',  'poste_urbanisme'),
            ('agent_finances',   'poste_comptabilite'),
            ('agent_rh',         'direction_generale')
        ) AS voulu(groupe, membre)
        WHERE NOT EXISTS (
            SELECT FROM pg_catalog.pg_auth_members m
            WHERE m.roleid = voulu.groupe::regrole AND m.member = voulu.membre::regrole)
    LOOP
        EXECUTE pg_catalog.format('GRANT %I TO %I', r.groupe, r.membre);
    END LOOP;
END
$$;

ALTER ROLE app_mairie SET statement_timeout = '30s';
ALTER ROLE tableau_de_bord SET default_transaction_read_only = on;

COMMENT ON ROLE db_admin IS 'Administrateur de la base de la mairie : propriétaire de tous les objets';
COMMENT ON ROLE app_mairie IS 'Applications métier de la Ville de Valbourg';
COMMENT ON ROLE lecture_seule IS 'Groupe : consultation sans modification';
COMMENT ON ROLE agent_etat_civil IS 'Groupe : officiers et agents de l’état civil';
COMMENT ON ROLE agent_urbanisme IS 'Groupe : instructeurs du droit des sols';
COMMENT ON ROLE agent_finances IS 'Groupe : comptabilité et marchés publics';
COMMENT ON ROLE agent_rh IS 'Groupe : ressources humaines';
