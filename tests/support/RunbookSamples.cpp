// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RunbookSamples.h"

namespace support {

QByteArray townSchema()
{
    return R"(
CREATE SCHEMA "état civil" AUTHORIZATION proprio;
SET ROLE proprio;
SET search_path TO "état civil";
CREATE TABLE communes (code text PRIMARY KEY, nom text NOT NULL);
INSERT INTO communes SELECT 'C' || i, 'Commune n° ' || i FROM generate_series(1, 40) i;
CREATE TABLE "gens d'ici" (
  id serial PRIMARY KEY, "le nom" text NOT NULL, commune text REFERENCES communes, note json, photo bytea,
  longueur integer GENERATED ALWAYS AS (length("le nom")) STORED, change timestamptz NOT NULL DEFAULT '2026-01-01');
INSERT INTO "gens d'ici" ("le nom", commune, note, photo)
  SELECT E'O''Brien; \\ "é" ' || i, 'C' || (i % 40 + 1), '{"i": 1}',
         decode(md5(i::text), 'hex') FROM generate_series(1, 1500) i;
INSERT INTO "gens d'ici" ("le nom") VALUES (E'deux\nlignes\t,"'), ('');
CREATE FUNCTION touche() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.change := now(); RETURN NEW; END';
CREATE TRIGGER "touche ici" BEFORE UPDATE ON "gens d'ici" FOR EACH ROW EXECUTE FUNCTION touche();
CREATE VIEW "vue d'ici" AS SELECT id, "le nom" FROM "gens d'ici";
CREATE VIEW vue2 AS SELECT count(*) FROM "vue d'ici";
CREATE TABLE actes (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  qui integer NOT NULL REFERENCES "gens d'ici" ON DELETE CASCADE, quoi text);
INSERT INTO actes (qui, quoi) SELECT i, 'acte ' || i FROM generate_series(10, 700) i;
GRANT SELECT ON "gens d'ici" TO lecteur;
)";
}

} // namespace support
