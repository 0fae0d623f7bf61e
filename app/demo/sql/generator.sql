-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fonctions temporaires (pg_temp) qui inventent les données : à exécuter au début de chaque session,
-- avant data.sql et day.sql. Rien n'en reste dans la base ni dans les sauvegardes. Tout est déterministe :
-- les mêmes numéros et le même demo.day donnent les mêmes lignes. Noms et communes sont imaginaires ;
-- les numéros de téléphone sont ceux que l'Arcep réserve aux œuvres de fiction.

SET LOCAL ROLE db_admin;

CREATE OR REPLACE FUNCTION pg_temp.jour() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT current_setting('demo.day')::date
$$;

-- Numéro propre au jour, à ajouter au rang de chaque ligne.
CREATE OR REPLACE FUNCTION pg_temp.cle() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT (pg_temp.jour() - date '2000-01-01') * 100000::bigint
$$;

-- Entier de 0 à borne - 1, toujours le même pour un numéro et une graine (hashint8extended sert aussi au
-- partitionnement par hachage : ses valeurs ne changent pas d'une version à l'autre).
CREATE OR REPLACE FUNCTION pg_temp.hasard(n bigint, graine bigint, borne integer) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
    SELECT ((hashint8extended(n, graine) & 9223372036854775807) % borne)::integer
$$;

CREATE OR REPLACE FUNCTION pg_temp.choix(liste text[], n bigint, graine bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT liste[1 + pg_temp.hasard(n, graine, cardinality(liste))]
$$;

CREATE OR REPLACE FUNCTION pg_temp.jeton(n bigint, sujet text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(sujet || n::text)::uuid
$$;

CREATE OR REPLACE FUNCTION pg_temp.octets(n bigint, blocs integer) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(sha256(convert_to('vignette ' || n::text || '/' || i::text, 'UTF8')), '')
           FROM generate_series(1, blocs) i
$$;

-- Nombre de lignes du jour : l'un en semaine, l'autre en fin de semaine, à dix pour cent près.
CREATE OR REPLACE FUNCTION pg_temp.volume(semaine integer, fin_de_semaine integer) RETURNS integer
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN extract(isodow FROM pg_temp.jour()) < 6 THEN semaine ELSE fin_de_semaine END
           * (90 + pg_temp.hasard(pg_temp.cle(), semaine, 21)) / 100
$$;

-- Ramène un samedi ou un dimanche au vendredi.
CREATE OR REPLACE FUNCTION pg_temp.ouvre(d date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT d - CASE extract(isodow FROM d) WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END
$$;

-- Heure de bureau, de 8 h à 17 h 59.
CREATE OR REPLACE FUNCTION pg_temp.heure(n bigint, graine bigint) RETURNS interval LANGUAGE sql IMMUTABLE AS $$
    SELECT (28800 + pg_temp.hasard(n, graine, 36000)) * interval '1 second'
$$;

CREATE OR REPLACE FUNCTION pg_temp.date_fr(d date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE extract(day FROM d) WHEN 1 THEN '1er' ELSE extract(day FROM d)::text END || ' ' ||
           ('{janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre}'::text[])
               [extract(month FROM d)::integer] || ' ' || extract(year FROM d)::text
$$;

CREATE OR REPLACE FUNCTION pg_temp.prenom(feminin boolean, n bigint, graine bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN feminin THEN pg_temp.choix('{Adèle,Agathe,Agnès,Aïcha,Alizée,Amélie,Anaïs,Anne-Laure,
        Audrey,Bérénice,Camille,Capucine,Cécile,Céleste,Chloé,Clémence,Coralie,Delphine,Élise,Éloïse,Émilie,
        Estelle,Ève,Fatima,Faustine,Florence,Gaëlle,Garance,Geneviève,Hélène,Héloïse,Inès,Irène,Jeanne,
        Joséphine,Juliette,Laëtitia,Léa,Léonie,Lucie,Maëlle,Maïwenn,Margaux,Marie-Ève,Maud,Mélanie,Mireille,
        Nadège,Noémie,Océane,Odile,Pénélope,Perrine,Raphaëlle,Régine,Romane,Salomé,Sandrine,Séverine,Solène,
        Suzanne,Thaïs,Valérie,Yasmine,Yvette,Zélie,Zoé}'::text[], n, graine)
    ELSE pg_temp.choix('{Adrien,Aimé,Alexis,Amaury,Anaël,André,Arsène,Aurélien,Barnabé,Basile,Baptiste,Benoît,
        Brice,Cédric,Célestin,Clément,Côme,Damien,Denis,Édouard,Éloi,Émile,Éric,Étienne,Félix,Ferdinand,Florian,
        François,Frédéric,Gaël,Gaspard,Gérard,Grégoire,Guénolé,Honoré,Hugo,Ibrahim,Isaïe,Jean-Noël,Jérémie,
        Jérôme,Joël,Karim,Léandre,Léo,Loïc,Maël,Marcel,Mathéo,Maxence,Mickaël,Nicolas,Noé,Octave,Pascal,Raphaël,
        Rémi,René,Sébastien,Stéphane,Sylvain,Théo,Timothée,Valère,Yann,Yohan,Zacharie}'::text[], n, graine) END
$$;

CREATE OR REPLACE FUNCTION pg_temp.nom(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{Abadie,Allègre,Ancelin,Arnoux,Aubépin,Baillargé,Barthélémy,Béranger,Besnardeau,
        Boisclair,Boudières,Brécourt,Brûlé,Cazalès,Chaïb,Champvert,Chênevert,Clairefontaine,Coëtlogan,Corbières,
        Courtemanche,Crépin,D’Aubigné,Dechâtre,Delorière,Désormeaux,Dubreuillet,Dumétier,Dupêcher,Écuyer,Estève,
        Évrardin,Faïsse,Fauvel,Ferrière,Fontanès,Fréchon,Gagneraud,Garèze,Gélinas,Giraudeau,Grandpré,Grésillon,
        Guérinet,Hautbois,Hébrard,Héricourt,Huchède,Jallabère,Jolicœur,Joubertin,Kérambrun,Labrèche,Lafrenière,
        Lagarenne,Lanoë,Lavergnette,Le Bihannic,Le Goëlic,Lécuyer,Lefaucheux,Létourneau,L’Hermine,Maçonnais,
        Maïsetti,Malépart,Marchèse,Mériaux,Montplaisir,Mûrier,Naïm,Nédélec,Noëllet,Orvault,Pâquereau,Pécheux,
        Pérignac,Pinçonnet,Plaçais,Prévostel,Quénard,Quévremont,Rabière,Ravenel,Régnaud,Rivière,Rochebrune,
        Roûtier,Saïdi,Sainte-Rose,Sénéchal,Servières,Soubeyran,Tanguiez,Théroux,Thibaudin,Tournesol,Trémouille,
        Vaïsse,Valléry,Vasseurin,Verchère,Viéville,Villeréal,Vosgien,Yvonnet,Zeller}'::text[], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.courriel(prenom text, nom text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT translate(lower(referentiel.sans_accent(prenom || '.' || nom)), ' ’œ', '-') || n::text || '@example.fr'
$$;

CREATE OR REPLACE FUNCTION pg_temp.commune(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{Valbourg,Valbourg,Valbourg,Valbourg,Valbourg,Valbourg,Bréville-les-Étangs,
        Châtel-Noir,Pont-aux-Ormes,Rieux-la-Forêt,Saint-Aubry-l’Écluse,Sainte-Fée-des-Prés,Le Mesnil-aux-Cygnes,
        Hautecombe-sur-Œuvre,L’Épinoy-Blanc,Vernéville-le-Château}'::text[], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.objet_rdv(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{Carte nationale d’identité,Passeport,Renouvellement de passeport,
        Reconnaissance anticipée,Dossier de mariage,Pacte civil de solidarité,Changement de prénom,
        Inscription sur les listes électorales,Recensement citoyen,Attestation d’accueil,
        Légalisation de signature,Inscription scolaire,Place en crèche,Aide sociale facultative,Logement social,
        Permis de construire,Déclaration préalable de travaux,Concession au cimetière,Carte de stationnement,
        Rendez-vous avec un élu}'::text[], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.objet_courrier(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{Demande d’élagage,Nuisances sonores,Dégradation de trottoir,
        Réclamation sur la cantine,Remerciements,Demande de subvention,Occupation du domaine public,
        Recours gracieux,Candidature spontanée,Demande de stage,Dégât des eaux,Mise en demeure,Convocation,
        Certificat d’urbanisme,Invitation,Signalisation routière,Collecte des déchets,Éclairage défaillant,
        Accès à un document administratif,Renouvellement de bail}'::text[], n, graine)
           || ' – dossier ' || (10000 + pg_temp.hasard(n, graine + 1, 89999))::text
$$;

CREATE OR REPLACE FUNCTION pg_temp.phrase(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix(ARRAY[
        'Je me permets d’appeler votre attention sur cette situation, qui dure depuis plusieurs mois.',
        'Malgré mes appels répétés à l’accueil, aucune suite n’a été donnée à ce jour.',
        'Les riverains de la rue se sont réunis et partagent entièrement cette préoccupation.',
        'Vous trouverez ci-joint les pièces justificatives demandées par vos services.',
        'Le règlement municipal prévoit pourtant une réponse sous deux mois.',
        'Un agent s’est déplacé sur place et a constaté les faits décrits.',
        'La commission se prononcera lors de sa prochaine séance, à huis clos.',
        'Cette décision peut être contestée devant le tribunal administratif dans un délai de deux mois.',
        'Je reste à votre disposition pour convenir d’un rendez-vous à l’hôtel de ville.',
        'Les travaux commenceront après les congés d’été, sous réserve des conditions météorologiques.',
        'Votre dossier est complet ; il a été transmis au service instructeur.',
        'Nous avons le regret de ne pouvoir donner une suite favorable à votre demande.',
        'Le montant de l’aide sera versé par virement, en une seule fois.',
        'À défaut de réponse de votre part, le dossier sera classé sans suite.',
        'Les élèves de l’école élémentaire ont été très touchés par cet accueil chaleureux.',
        'L’éclairage reste éteint dès la tombée de la nuit, ce qui inquiète les familles.'], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.corps_courrier(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'Madame, Monsieur,' || chr(10) || pg_temp.phrase(n, 901) || ' ' || pg_temp.phrase(n, 902) || chr(10) ||
           CASE WHEN pg_temp.hasard(n, 903, 3) > 0
                THEN 'Référence ' || upper(left(md5('courrier ' || n::text), 10)) || '. ' || pg_temp.phrase(n, 904)
                    || chr(10)
                ELSE '' END ||
           'Veuillez agréer l’expression de mes salutations distinguées.' || chr(10) ||
           pg_temp.prenom(n % 2 = 0, n, 905) || ' ' || pg_temp.nom(n, 906)
$$;

CREATE OR REPLACE FUNCTION pg_temp.categorie_signalement(n bigint, graine bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{éclairage public,nid-de-poule,dépôt sauvage,graffiti,arbre dangereux,mobilier urbain,
        stationnement gênant,fuite d’eau,signalisation,animal errant}'::text[], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.libelle_facture(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{Fournitures de bureau,Entretien des espaces verts,Denrées pour la cantine,
        Électricité,Gaz naturel,Eau et assainissement,Réparation de chaussée,Location de matériel,
        Prestation de nettoyage,Maintenance informatique,Habillement des agents,Livres pour la médiathèque,
        Contrôle technique,Assurances,Travaux de peinture,Produits de traitement de l’eau,
        Impression du bulletin municipal,Étude de sol}'::text[], n, graine)
$$;

CREATE OR REPLACE FUNCTION pg_temp.action(n bigint, graine bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.choix('{connexion,connexion,consultation,consultation,consultation,consultation,création,
        modification,impression,export,échec de connexion,déconnexion}'::text[], n, graine)
$$;
