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

QByteArray largeTable()
{
    return R"(
        CREATE TABLE public.grande (id integer, contenu bytea);
        ALTER TABLE public.grande ALTER contenu SET STORAGE EXTERNAL;
        INSERT INTO public.grande
        SELECT i, (SELECT string_agg(sha512((i * 1000 + j)::text::bytea), ''::bytea) FROM generate_series(1, 300) AS j)
        FROM generate_series(1, 3000) AS i;)";
}

} // namespace support
