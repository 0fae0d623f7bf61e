// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Samples.h"

namespace support {

QByteArray smallSchema()
{
    return R"(
        CREATE SCHEMA "état civil";
        CREATE TYPE "état civil".sexe AS ENUM ('F', 'M', 'X');
        CREATE DOMAIN public.courriel AS text CHECK (VALUE LIKE '%@%');
        CREATE TABLE "état civil".personnes (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            nom text NOT NULL, sexe "état civil".sexe, courriel public.courriel,
            naissance timestamptz NOT NULL, photo bytea, montant numeric(12, 2), etiquettes text[], fiche jsonb,
            initiale text GENERATED ALWAYS AS (left(nom, 1)) STORED);
        INSERT INTO "état civil".personnes (nom, sexe, courriel, naissance, photo, montant, etiquettes, fiche)
        SELECT 'Élodie L’Hôte n° ' || i, (ARRAY['F', 'M', 'X'])[1 + i % 3]::"état civil".sexe, 'e' || i || '@example.fr',
               timestamptz '1950-03-26 02:30:00+01' + i * interval '37 hours', decode(md5(i::text), 'hex'), i * 1.25,
               ARRAY['a"b', 'c\d', NULL, 'é'], jsonb_build_object('n', i, 't', E'tab\there')
        FROM generate_series(1, 5000) AS i;
        CREATE TABLE public.mesures (jour date NOT NULL, valeur double precision) PARTITION BY RANGE (jour);
        CREATE TABLE public.mesures_2025 PARTITION OF public.mesures FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
        CREATE TABLE public.mesures_2026 PARTITION OF public.mesures FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        INSERT INTO public.mesures SELECT date '2025-06-01' + i, i / 3.0 FROM generate_series(0, 400) AS i;
        CREATE TABLE public.vide (a integer);
        CREATE TABLE public.sans_colonne ();
        CREATE VIEW public.par_sexe AS SELECT sexe, count(*) AS nombre FROM "état civil".personnes GROUP BY sexe;
        CREATE FUNCTION public.doubler(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
        CREATE SEQUENCE public.compteur START 100;
        SELECT nextval('public.compteur'), lo_from_bytea(0, 'un gros objet'::bytea);
        ANALYZE;)";
}

QByteArray everyKindOfObject()
{
    return smallSchema() + R"sql(
        DROP ROLE IF EXISTS lecteur; CREATE ROLE lecteur;
        CREATE EXTENSION pgs_test; INSERT INTO pgs_conf VALUES ('ours', 'a value');
        CREATE EXTENSION hstore; CREATE EXTENSION file_fdw;
        CREATE SERVER fichiers FOREIGN DATA WRAPPER file_fdw;
        CREATE FOREIGN TABLE public.externe (a text, b text) SERVER fichiers OPTIONS (filename '/dev/null', format 'csv');
        CREATE TABLE public.parent (id integer PRIMARY KEY, nom text);
        CREATE TABLE public.enfant (extra integer) INHERITS (public.parent);
        ALTER TABLE public.parent ADD COLUMN tard date DEFAULT '2026-01-01'; ALTER TABLE public.enfant ADD fin text;
        INSERT INTO public.parent VALUES (1, 'un'), (2, NULL);
        INSERT INTO public.enfant VALUES (3, 'trois', 30, '2026-02-02', 'f');
        CREATE TYPE public.humeur AS ENUM ('triste', 'ok', 'content');
        CREATE TABLE public.par_humeur (h public.humeur, n integer) PARTITION BY HASH (h);
        CREATE TABLE public.par_humeur_0 PARTITION OF public.par_humeur FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE public.par_humeur_1 PARTITION OF public.par_humeur FOR VALUES WITH (MODULUS 2, REMAINDER 1);
        INSERT INTO public.par_humeur
        SELECT (ARRAY['triste', 'ok', 'content'])[1 + i % 3]::public.humeur, i FROM generate_series(1, 300) i;
        CREATE TABLE public.par_liste (k text, v integer) PARTITION BY LIST (k);
        CREATE TABLE public.par_liste_a PARTITION OF public.par_liste FOR VALUES IN ('a', 'b');
        CREATE TABLE public.par_liste_autre PARTITION OF public.par_liste DEFAULT;
        INSERT INTO public.par_liste VALUES ('a', 1), ('z', 2), (NULL, 3);
        INSERT INTO public.sans_colonne DEFAULT VALUES; INSERT INTO public.sans_colonne DEFAULT VALUES;
        CREATE UNLOGGED TABLE public.sans_journal (i integer);
        INSERT INTO public.sans_journal SELECT generate_series(1, 10);
        CREATE TYPE public.adresse AS (rue text, numero integer);
        CREATE DOMAIN public.positif AS integer CHECK (VALUE > 0);
        CREATE TYPE public.plage AS RANGE (subtype = double precision);
        CREATE TABLE public.genres (
            a public.adresse, b public.adresse[], c public.positif, d public.plage, e hstore, f int[][], g json, h jsonb,
            i xml, j interval, k inet, l uuid, m money, n bit varying, o point, p tsvector, q bytea, r real, s numeric,
            t "char", u name, v timetz, w oid, x regclass, y int4multirange, z varchar(3));
        INSERT INTO public.genres VALUES (
            ROW('rue "des\ Lilas"', NULL), ARRAY[ROW('x', 1)::public.adresse, NULL], 7, '[1.5,)', 'a=>1, b=>NULL',
            '{{1,2},{3,NULL}}', '{"a" : [1, 2]}', '{"é": "\u00e9\n"}', '<a>é</a>', '1 year -3 days 04:05:06.789',
            '2001:db8::/32', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', 1234.5, B'101', '(1.5,-2)', 'chat:1 chien:2',
            '\x00ff5c0a0d09', 'NaN', 'Infinity', 'c', 'nom', '12:34:56+02', 42, 'public.parent', '{[1,3),[5,7)}', 'é\t');
        INSERT INTO public.genres DEFAULT VALUES;
        CREATE TABLE public."nom ""bizarre""
            \. ;--" (" colonne 'x' " text);
        INSERT INTO public."nom ""bizarre""
            \. ;--" VALUES (E'\\.'), (E'\\.\n\\.\r\n\t\b\f\v\\N'), (''), (NULL), (repeat('é', 70000));
        CREATE MATERIALIZED VIEW public.vue AS SELECT count(*) AS n FROM public.parent;
        CREATE FUNCTION public.noter() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN NEW.nom := coalesce(NEW.nom, '?'); RETURN NEW; END $$;
        CREATE TRIGGER noter BEFORE UPDATE ON public.parent FOR EACH ROW EXECUTE FUNCTION public.noter();
        ALTER TABLE public.par_liste ENABLE ROW LEVEL SECURITY;
        CREATE POLICY voir ON public.par_liste FOR SELECT TO lecteur USING (v > 1);
        SELECT lo_from_bytea(70001, decode(repeat('00ff', 50000), 'hex')), lo_from_bytea(70002, ''),
               lo_create(4000000000);
        COMMENT ON LARGE OBJECT 70001 IS 'un plan'; GRANT SELECT ON LARGE OBJECT 70001 TO lecteur;
        ALTER LARGE OBJECT 70002 OWNER TO lecteur;
        COMMENT ON TABLE public.parent IS 'avec des apostrophes : l’été, et ''une autre';
        GRANT SELECT ON public.parent TO lecteur; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO lecteur;
        CREATE STATISTICS public.st ON id, nom FROM public.parent;
        ALTER TABLE public.enfant ALTER fin SET STORAGE EXTERNAL;)sql";
}

QByteArray otherKindsOfObject()
{
    return R"sql(
    CREATE ROLE proprio; CREATE ROLE "rôle;""x"; CREATE SCHEMA ventes AUTHORIZATION proprio;
    CREATE TABLE ventes.clients (id serial PRIMARY KEY, nom text NOT NULL);
    CREATE TABLE ventes.commandes (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        client integer REFERENCES ventes.clients, montant numeric CHECK (montant >= 0), double numeric GENERATED ALWAYS AS (montant * 2) STORED);
    INSERT INTO ventes.clients (nom) SELECT 'client ' || i FROM generate_series(1, 200) i;
    INSERT INTO ventes.commandes (client, montant) SELECT 1 + i % 200, i FROM generate_series(1, 500) i;
    CREATE VIEW ventes.totaux AS SELECT client, sum(montant) FROM ventes.commandes GROUP BY client;
    CREATE FUNCTION ventes.taxe(numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 * 1.2';
    CREATE INDEX par_taxe ON ventes.commandes (montant) WHERE montant > 10;
    GRANT SELECT (nom) ON ventes.clients TO "rôle;""x"; ALTER TABLE ventes.clients OWNER TO proprio;
    CREATE FUNCTION public.evenement() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER rien ON ddl_command_start WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION public.evenement();
    ALTER EVENT TRIGGER rien DISABLE;
    CREATE PUBLICATION publi FOR TABLE ventes.clients;
)sql";
}

QByteArray manyTables(int count)
{
    return "DO $$ BEGIN FOR i IN 1.." + QByteArray::number(count) +
           " LOOP EXECUTE format('CREATE TABLE public.t_%s AS SELECT j AS i, md5(j::text) AS m FROM "
           "generate_series(1, %s) j', i, i % 7); END LOOP; END $$;";
}

QByteArray longRow(qint64 bytes)
{
    return "CREATE TABLE public.longue (i integer, t text); ALTER TABLE public.longue ALTER t SET STORAGE "
           "EXTERNAL; INSERT INTO public.longue SELECT 1, repeat('0123456789abcdef', " +
           QByteArray::number(bytes / 16) + "); INSERT INTO public.longue VALUES (2, 'courte');";
}

QByteArray largeTable()
{
    return R"(
        CREATE TABLE public.grande (id integer, contenu bytea);
        ALTER TABLE public.grande ALTER contenu SET STORAGE EXTERNAL;
        INSERT INTO public.grande
        SELECT i, (SELECT string_agg(sha512((i * 1000 + j)::text::bytea), ''::bytea) FROM generate_series(1, 300) AS j)
        FROM generate_series(1, 3000) AS i;)";
}

QByteArray oddRows()
{
    return R"sql(
CREATE TABLE public.citoyens (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, nom text, ne date,
    piece bytea, notes jsonb, age integer GENERATED ALWAYS AS (2026 - extract(year FROM ne)::integer) STORED);
INSERT INTO public.citoyens (nom, ne, piece, notes)
    SELECT 'nom ' || i, date '1950-01-01' + i, decode(lpad(to_hex(i), 8, '0'), 'hex'), jsonb_build_object('i', i)
    FROM generate_series(1, 5000) i;
INSERT INTO public.citoyens (nom, ne, piece, notes) VALUES
    (E'O''Neil "le\\\\Grand"\t\n\rfin', '2000-02-29', '\x00ff5c', '{"a": "b\\n\"c\""}'), ('', NULL, NULL, NULL), (NULL, NULL, '', '[]');
CREATE SCHEMA "Sch.éma";
CREATE TABLE "Sch.éma"."T;able ""x""" ("Col, 1" text, "col, 1" text);
INSERT INTO "Sch.éma"."T;able ""x""" VALUES ('majuscule', 'minuscule');
CREATE TABLE public."Citoyens" (id text);
INSERT INTO public."Citoyens" VALUES ('autre table');
CREATE TABLE public.vide (id integer);
CREATE TABLE public.sans_colonne ();
INSERT INTO public.sans_colonne DEFAULT VALUES;
INSERT INTO public.sans_colonne DEFAULT VALUES;
)sql";
}

} // namespace support
