<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>archive</name>
    <message>
        <source>%1 is not a complete PostgreSQL archive.</source>
        <translation>%1 n’est pas une archive PostgreSQL complète.</translation>
    </message>
    <message>
        <source>At byte %1: expected %2.</source>
        <translation>À l’octet %1, attendu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Use another backup; delete this one once you have looked at it.</source>
        <translation>Utilisez une autre sauvegarde&#x202f;; supprimez celle-ci après l’avoir examinée.</translation>
    </message>
    <message>
        <source>%1 changed while it was read: another program is writing it.</source>
        <translation>%1 a changé pendant sa lecture&#xa0;: un autre programme l’écrit.</translation>
    </message>
    <message>
        <source>Wait until that program has ended, then try again.</source>
        <translation>Attendez que ce programme ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 n’est pas un fichier.</translation>
    </message>
    <message>
        <source>Name a file that pg_dump wrote in its custom format.</source>
        <translation>Indiquez un fichier écrit par pg_dump dans son format personnalisé (custom).</translation>
    </message>
    <message>
        <source>The rows could not be compressed.</source>
        <translation>Les lignes n’ont pas pu être compressées.</translation>
    </message>
    <message>
        <source>Check the memory of this machine, then try again.</source>
        <translation>Vérifiez la mémoire de cette machine, puis réessayez.</translation>
    </message>
    <message>
        <source>It holds, for instance: %1</source>
        <translation>Elle contient par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>It holds no table&apos;s rows.</source>
        <translation>Elle ne contient les lignes d’aucune table.</translation>
    </message>
    <message>
        <source>%1 holds no rows of a table %2.</source>
        <translation>%1 ne contient pas de lignes d’une table %2.</translation>
    </message>
    <message>
        <source>A row of %1 is longer than %2.</source>
        <translation>Une ligne de %1 dépasse %2.</translation>
    </message>
    <message>
        <source>Restore the table instead.</source>
        <translation>Restaurez plutôt la table.</translation>
    </message>
    <message>
        <source>%1 holds the rows of %2 as statements, not as rows.</source>
        <translation>%1 contient les lignes de %2 sous forme d’instructions, pas de lignes.</translation>
    </message>
    <message>
        <source>“restore” restores it, whole or in part; dumps in custom format can do the rest.</source>
        <translation>«&#xa0;restore&#xa0;» la restaure, en tout ou en partie&#x202f;; les sauvegardes au format custom permettent le reste.</translation>
    </message>
    <message>
        <source>Name its folder to “restore”.</source>
        <translation>Indiquez son dossier à «&#xa0;restore&#xa0;».</translation>
    </message>
    <message>
        <source>This program never runs SQL files: look at it, then restore it with the server&apos;s own client.</source>
        <translation>Ce programme n’exécute jamais de fichier SQL&#xa0;: examinez-le, puis restaurez-le avec le client du serveur.</translation>
    </message>
    <message>
        <source>Decompress it. This program never runs SQL files: look at it, then restore it with the server&apos;s own client.</source>
        <translation>Décompressez-le. Ce programme n’exécute jamais de fichier SQL&#xa0;: examinez-le, puis restaurez-le avec le client du serveur.</translation>
    </message>
    <message>
        <source>Unpack it, then open the dump that it holds.</source>
        <translation>Extrayez son contenu, puis ouvrez la sauvegarde qu’il contient.</translation>
    </message>
    <message>
        <source>Decompress it, then open what comes out.</source>
        <translation>Décompressez-le, puis ouvrez ce qui en sort.</translation>
    </message>
    <message>
        <source>PostgreSQL dump in custom format</source>
        <translation>sauvegarde PostgreSQL au format custom</translation>
    </message>
    <message>
        <source>PostgreSQL dump in tar format</source>
        <translation>sauvegarde PostgreSQL au format tar</translation>
    </message>
    <message>
        <source>PostgreSQL dump in directory format</source>
        <translation>sauvegarde PostgreSQL au format répertoire</translation>
    </message>
    <message>
        <source>table of contents of a PostgreSQL dump in directory format</source>
        <translation>table des matières d’une sauvegarde PostgreSQL au format répertoire</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>script SQL</translation>
    </message>
    <message>
        <source>compressed SQL script</source>
        <translation>script SQL compressé</translation>
    </message>
    <message>
        <source>tar file that pg_dump did not write</source>
        <translation>fichier tar que pg_dump n’a pas écrit</translation>
    </message>
    <message>
        <source>no known dump</source>
        <translation>aucune sauvegarde connue</translation>
    </message>
    <message>
        <source>file compressed with %1</source>
        <translation>fichier compressé avec %1</translation>
    </message>
    <message>
        <source>%1 is the folder of a PostgreSQL dump in directory format.</source>
        <translation>%1 est le dossier d’une sauvegarde PostgreSQL au format répertoire.</translation>
    </message>
    <message>
        <source>%1 is not a dump in custom format: %2.</source>
        <translation>%1 n’est pas une sauvegarde au format custom&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>The table %1 stayed locked for more than %2 seconds by session %3 (%4, %5).</source>
        <translation>La table %1 est restée verrouillée plus de %2 secondes par la session %3 (%4, %5).</translation>
    </message>
    <message>
        <source>A table stayed locked for more than %1 seconds.</source>
        <translation>Une table est restée verrouillée plus de %1 secondes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may not read %n objects: %2.</source>
        <translation>
            <numerusform>%1 n’a pas le droit de lire %n objet&#xa0;: %2.</numerusform>
            <numerusform>%1 n’a pas le droit de lire %n objets&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the role read them, for instance: GRANT pg_read_all_data TO &quot;%1&quot;; (large objects: GRANT SELECT).</source>
        <translation>Donnez ce droit au rôle, par exemple&#xa0;: GRANT pg_read_all_data TO &quot;%1&quot;; (objets volumineux&#xa0;: GRANT SELECT).</translation>
    </message>
    <message numerus="yes">
        <source>Row security hides rows of %n tables from %1: %2.</source>
        <translation>
            <numerusform>La sécurité au niveau des lignes cache à %1 des lignes de %n table&#xa0;: %2.</numerusform>
            <numerusform>La sécurité au niveau des lignes cache à %1 des lignes de %n tables&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup must see every row. Let the role see them: ALTER ROLE &quot;%1&quot; BYPASSRLS;</source>
        <translation>Une sauvegarde doit voir toutes les lignes. Donnez ce droit au rôle&#xa0;: ALTER ROLE &quot;%1&quot; BYPASSRLS;</translation>
    </message>
    <message>
        <source>The connection to the server was lost while the backup ran.</source>
        <translation>La connexion au serveur a été perdue pendant la sauvegarde.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log for the reason, then try again.</source>
        <translation>Cherchez la raison dans le journal du serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>Backups are enabled.</source>
        <translation>Les sauvegardes sont activées.</translation>
    </message>
    <message>
        <source>Backups are disabled in the configuration (%1).</source>
        <translation>Les sauvegardes sont désactivées dans la configuration (%1).</translation>
    </message>
    <message>
        <source>Set enabled to true there to allow them.</source>
        <translation>Pour les permettre, mettez-y enabled à true.</translation>
    </message>
    <message>
        <source>There is no complete backup.</source>
        <translation>Il n’y a aucune sauvegarde complète.</translation>
    </message>
    <message>
        <source>The last complete backup was made %1; at most %2 hours are allowed.</source>
        <translation>La dernière sauvegarde complète a été faite %1&#x202f;; %2 heures au plus sont admises.</translation>
    </message>
    <message>
        <source>Reading the backup back</source>
        <translation>Relecture de la sauvegarde</translation>
    </message>
    <message>
        <source>The backup was written but does not read back.</source>
        <translation>La sauvegarde a été écrite, mais ne se relit pas.</translation>
    </message>
    <message>
        <source>It was thrown away. Check the disk and the memory of this machine, then try again.</source>
        <translation>Elle a été jetée. Contrôlez le disque et la mémoire de cette machine, puis réessayez.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Looking for the cause</source>
        <translation>Recherche de la cause</translation>
    </message>
    <message>
        <source>pg_dump wrote the database %1 instead of %2; the file was thrown away.</source>
        <translation>pg_dump a écrit la base %1 au lieu de %2&#x202f;; le fichier a été jeté.</translation>
    </message>
    <message>
        <source>Check the service file and the connection in config_postgres.yml.</source>
        <translation>Vérifiez le fichier de services et la connexion dans config_postgres.yml.</translation>
    </message>
    <message>
        <source>Removed %1, left over from a run that did not end.</source>
        <translation>%1 retiré&#xa0;: reste d’une sauvegarde interrompue.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôles préalables</translation>
    </message>
    <message>
        <source>Writing to the disk</source>
        <translation>Écriture sur le disque</translation>
    </message>
    <message>
        <source>Reading the backup back…</source>
        <translation>Relecture de la sauvegarde…</translation>
    </message>
    <message>
        <source>Backed up and read back: %1 (%2, %3).</source>
        <translation>Sauvegardée et relue&#xa0;: %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Every table can be read, every row seen.</source>
        <translation>Toutes les tables sont lisibles, toutes les lignes visibles.</translation>
    </message>
    <message>
        <source>The table %1 is locked by session %2 (%3, %4): the backup will wait for it, at most %5 seconds.</source>
        <translation>La table %1 est verrouillée par la session %2 (%3, %4)&#xa0;: la sauvegarde l’attendra, %5 secondes au plus.</translation>
    </message>
    <message>
        <source>End that session, or let it end, before the time is over.</source>
        <translation>Terminez cette session, ou laissez-la finir avant ce délai.</translation>
    </message>
    <message>
        <source>%1 is version %2, too old for this server (PostgreSQL %3).</source>
        <translation>%1 est en version %2, trop ancienne pour ce serveur (PostgreSQL %3).</translation>
    </message>
    <message>
        <source>Name a pg_dump of version %1 or newer in backup.tool, or take the line away.</source>
        <translation>Indiquez dans backup.tool un pg_dump de version %1 ou plus récente, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>pg_dump %1 (%2)</source>
        <translation>pg_dump %1 (%2)</translation>
    </message>
    <message>
        <source>Update the PostgreSQL client tools of this machine.</source>
        <translation>Mettez à jour les outils clients PostgreSQL de cette machine.</translation>
    </message>
    <message>
        <source>pg_dump %1 is newer than the server (PostgreSQL %2): restoring will need version %3 or newer.</source>
        <translation>pg_dump %1 est plus récent que le serveur (PostgreSQL %2)&#xa0;: la restauration demandera la version %3 ou plus récente.</translation>
    </message>
    <message>
        <source>Install the client tools of version %1 to keep to the server&apos;s own.</source>
        <translation>Installez les outils clients de version %1 pour rester à celle du serveur.</translation>
    </message>
    <message>
        <source>Connected to %1 as %2, PostgreSQL %3.</source>
        <translation>Connecté à %1 en tant que %2, PostgreSQL %3.</translation>
    </message>
    <message>
        <source>The folder %1 will be created.</source>
        <translation>Le dossier %1 sera créé.</translation>
    </message>
    <message>
        <source>The folder %1 can be written.</source>
        <translation>Le dossier %1 est accessible en écriture.</translation>
    </message>
    <message>
        <source>Only %1 are free; the backup is expected to take %2.</source>
        <translation>Il ne reste que %1&#x202f;; la sauvegarde devrait prendre %2.</translation>
    </message>
    <message>
        <source>%1 are free: enough for this backup (about %2), not for the next one.</source>
        <translation>Il reste %1&#xa0;: assez pour cette sauvegarde (environ %2), pas pour la suivante.</translation>
    </message>
    <message>
        <source>%1 are free; the backup is expected to take about %2.</source>
        <translation>Il reste %1&#x202f;; la sauvegarde devrait prendre environ %2.</translation>
    </message>
    <message>
        <source>Another backup or rotation is at work in this folder.</source>
        <translation>Une autre sauvegarde ou rotation travaille dans ce dossier.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or end it, then try again.</source>
        <translation>Attendez qu’elle finisse, ou terminez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>No other backup is at work in the folder.</source>
        <translation>Aucune autre sauvegarde ne travaille dans le dossier.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Il reste %1.</translation>
    </message>
    <message>
        <source>Make a backup now.</source>
        <translation>Faites une sauvegarde maintenant.</translation>
    </message>
    <message>
        <source>Free some space on that disk, apply the retention, or choose another folder.</source>
        <translation>Libérez de l’espace sur ce disque, appliquez la rétention, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>End that session or wait for it, or raise backup.postgres.lock_timeout, then try again.</source>
        <translation>Terminez cette session ou attendez-la, ou relevez backup.postgres.lock_timeout, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing has come from pg_dump for %1 seconds (it is given up after %2).</source>
        <translation>Rien n’est venu de pg_dump depuis %1 secondes (il est abandonné au bout de %2).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln large objects, %1</source>
        <translation>
            <numerusform>%Ln grand objet, %1</numerusform>
            <numerusform>%Ln grands objets, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows, %2</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln ligne, %2</numerusform>
            <numerusform>%1&#xa0;: %Ln lignes, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>This pg_dump writes version %1 of the archive format, which is newer than this program: pg_dump writes the file itself, and pg_restore reads it back.</source>
        <translation>Ce pg_dump écrit la version %1 du format d’archive, plus récente que ce programme&#xa0;: pg_dump écrit lui-même le fichier, et pg_restore le relit.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Scellement</translation>
    </message>
    <message>
        <source>compression: zstd needs pg_dump %1 or later; %2 is version %3.</source>
        <translation>La compression zstd demande pg_dump %1 ou ultérieur&#x202f;; %2 est en version %3.</translation>
    </message>
    <message>
        <source>Set backup.postgres.compression to fast, or install newer client tools.</source>
        <translation>Mettez backup.postgres.compression à fast, ou installez des outils clients plus récents.</translation>
    </message>
    <message>
        <source>What %1 wrote is not a complete archive.</source>
        <translation>Ce que %1 a écrit n’est pas une archive complète.</translation>
    </message>
    <message>
        <source>Check backup.tool in config_postgres.yml; compression: standard lets pg_dump write the file itself.</source>
        <translation>Vérifiez backup.tool dans config_postgres.yml&#x202f;; le réglage compression à standard laisse pg_dump écrire lui-même le fichier.</translation>
    </message>
    <message>
        <source>No pg_restore is installed to read the new backup back.</source>
        <translation>Aucun pg_restore n’est installé pour relire la nouvelle sauvegarde.</translation>
    </message>
    <message>
        <source>Install the one beside pg_dump (Debian: postgresql-client).</source>
        <translation>Installez celui qui accompagne pg_dump (Debian&#xa0;: postgresql-client).</translation>
    </message>
    <message>
        <source>The last complete backup is not like the one before it: %1.</source>
        <translation>La dernière sauvegarde complète diffère de la précédente&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Make sure that nothing was lost in the database before the earlier backups are deleted.</source>
        <translation>Vérifiez que rien n’a été perdu dans la base avant que les sauvegardes précédentes ne soient supprimées.</translation>
    </message>
    <message>
        <source>Not like the last backup: %1</source>
        <translation>Différente de la dernière sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading the roles</source>
        <translation>Lecture des rôles</translation>
    </message>
    <message>
        <source>The roles are read just before the dump, not at the same instant.</source>
        <translation>Les rôles sont lus juste avant la sauvegarde, pas au même instant.</translation>
    </message>
    <message numerus="yes">
        <source>%n roles are linked to the database; their passwords are saved with them, hashed.</source>
        <translation>
            <numerusform>%n rôle est lié à la base&#x202f;; son mot de passe est sauvegardé avec lui, haché.</numerusform>
            <numerusform>%n rôles sont liés à la base&#x202f;; leurs mots de passe sont sauvegardés avec eux, hachés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles are linked to the database; their passwords are not saved (role_passwords is off).</source>
        <translation>
            <numerusform>%n rôle est lié à la base&#x202f;; son mot de passe n’est pas sauvegardé (role_passwords n’est pas activé).</numerusform>
            <numerusform>%n rôles sont liés à la base&#x202f;; leurs mots de passe ne sont pas sauvegardés (role_passwords n’est pas activé).</numerusform>
        </translation>
    </message>
    <message>
        <source>The last complete backup was made %1, and is verified.</source>
        <translation>La dernière sauvegarde complète a été faite %1 et elle est vérifiée.</translation>
    </message>
    <message>
        <source>The last complete backup was made %1; nobody has read it back since.</source>
        <translation>La dernière sauvegarde complète a été faite %1&#x202f;; personne ne l’a relue depuis.</translation>
    </message>
    <message>
        <source>Restoring was never tested.</source>
        <translation>Aucune restauration n’a été testée.</translation>
    </message>
    <message>
        <source>Test it: “Test restore…”, or pgsauvegarde-cli drill.</source>
        <translation>Testez-la&#xa0;: «&#xa0;Tester la restauration…&#xa0;», ou pgsauvegarde-cli drill.</translation>
    </message>
    <message>
        <source>Restoring %1 was tested %2, and failed.</source>
        <translation>La restauration de %1 a été testée %2 et elle a échoué.</translation>
    </message>
    <message>
        <source>Its report says what differs. Make a new backup and test that one.</source>
        <translation>Son rapport dit ce qui diffère. Faites une nouvelle sauvegarde et testez celle-là.</translation>
    </message>
    <message>
        <source>Restoring was tested %1, in %2; that is due every %3 days.</source>
        <translation>La restauration a été testée %1, en %2&#x202f;; le test est à refaire tous les %3 jours.</translation>
    </message>
    <message>
        <source>Test it again: “Test restore…”, or pgsauvegarde-cli drill.</source>
        <translation>Testez-la de nouveau&#xa0;: «&#xa0;Tester la restauration…&#xa0;», ou pgsauvegarde-cli drill.</translation>
    </message>
    <message>
        <source>Restoring was tested %1 and took %2; at most %3 minutes are declared.</source>
        <translation>La restauration a été testée %1 et a pris %2&#x202f;; %3 minutes au plus sont déclarées.</translation>
    </message>
    <message>
        <source>Restore with more parallel jobs or on a faster machine, or declare a duration that can be kept.</source>
        <translation>Restaurez avec plus de tâches parallèles ou sur une machine plus rapide, ou déclarez une durée qui puisse être tenue.</translation>
    </message>
    <message>
        <source>Restoring was tested %1, in %2.</source>
        <translation>La restauration a été testée %1, en %2.</translation>
    </message>
</context>
<context>
    <name>base</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>No space is left to write %1.</source>
        <translation>Il ne reste plus d’espace pour écrire %1.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another folder for the backups.</source>
        <translation>Libérez de l’espace sur ce disque, ou choisissez un autre dossier de sauvegardes.</translation>
    </message>
    <message>
        <source>%1 would grow past the largest size allowed for a file.</source>
        <translation>%1 dépasserait la taille permise pour un fichier.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -f) or the quota of the account that runs the backup.</source>
        <translation>Relevez la limite (ulimit -f) ou le quota du compte qui exécute la sauvegarde.</translation>
    </message>
    <message>
        <source>Access to %1 is not permitted.</source>
        <translation>L’accès à %1 n’est pas permis.</translation>
    </message>
    <message>
        <source>Give the account that runs PgSauvegarde the right to read and write there.</source>
        <translation>Donnez au compte qui exécute PgSauvegarde le droit d’y lire et d’y écrire.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
    <message>
        <source>Check the folder in the configuration, and that its disk is mounted.</source>
        <translation>Vérifiez le dossier dans la configuration, et que son disque est monté.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link; links are not followed here.</source>
        <translation>%1 est un lien symbolique&#x202f;; les liens ne sont pas suivis ici.</translation>
    </message>
    <message>
        <source>Replace the link by the real file or folder.</source>
        <translation>Remplacez le lien par le vrai fichier ou dossier.</translation>
    </message>
    <message>
        <source>The disk did not carry out an operation on %1.</source>
        <translation>Le disque n’a pas exécuté une opération sur %1.</translation>
    </message>
    <message>
        <source>Check the disk and the system&apos;s log, then try again.</source>
        <translation>Contrôlez le disque et le journal du système, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 n’est pas un dossier.</translation>
    </message>
    <message>
        <source>Name a folder in the configuration (backup.postgres.dir).</source>
        <translation>Indiquez un dossier dans la configuration (backup.postgres.dir).</translation>
    </message>
    <message>
        <source>%1 is a link that leads nowhere.</source>
        <translation>%1 est un lien qui ne mène nulle part.</translation>
    </message>
    <message>
        <source>Mend the link, or mount the disk that it points to.</source>
        <translation>Corrigez le lien, ou montez le disque vers lequel il pointe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 octet</numerusform>
            <numerusform>%1 octets</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <translation>demain à %1</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>dans le futur</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 is not read: it is no plain file, or far too large.</source>
        <translation>%1 n’est pas lu&#xa0;: ce n’est pas un fichier ordinaire, ou il est bien trop gros.</translation>
    </message>
    <message>
        <source>Look at it, and move it elsewhere.</source>
        <translation>Examinez-le, et déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>le %1</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>non prouvée</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>Another backup or rotation is at work in this folder (%1).</source>
        <translation>Une autre sauvegarde ou rotation travaille dans ce dossier (%1).</translation>
    </message>
    <message>
        <source>Wait until it has ended, or end it, then try again.</source>
        <translation>Attendez qu’elle finisse, ou terminez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Decoding with pg_restore</source>
        <translation>Décodage par pg_restore</translation>
    </message>
    <message>
        <source>pg_restore does not read %1.</source>
        <translation>pg_restore ne lit pas %1.</translation>
    </message>
    <message>
        <source>Use another backup; delete this one once you have looked at it.</source>
        <translation>Utilisez une autre sauvegarde&#x202f;; supprimez celle-ci après l’avoir examinée.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; its manifest says %3.</source>
        <translation>%1 fait %2 octets&#x202f;; son manifeste en indique %3.</translation>
    </message>
    <message>
        <source>%1 failed its verification.</source>
        <translation>La vérification de %1 a échoué.</translation>
    </message>
    <message>
        <source>The table %1 stands where %2 is recorded.</source>
        <translation>La table %1 se trouve là où %2 est enregistrée.</translation>
    </message>
    <message>
        <source>The table %1 holds %2 rows; %3 are recorded.</source>
        <translation>La table %1 contient %2 lignes&#x202f;; %3 sont enregistrées.</translation>
    </message>
    <message>
        <source>The rows of the table %1 are not those that were recorded.</source>
        <translation>Les lignes de la table %1 ne sont pas celles qui ont été enregistrées.</translation>
    </message>
    <message>
        <source>The backup holds %1 tables; %2 are recorded.</source>
        <translation>La sauvegarde contient %1 tables&#x202f;; %2 sont enregistrées.</translation>
    </message>
    <message>
        <source>The large objects are not those that were recorded.</source>
        <translation>Les grands objets ne sont pas ceux qui ont été enregistrés.</translation>
    </message>
    <message>
        <source>%1 is not a file that PgSauvegarde writes.</source>
        <translation>%1 n’est pas un fichier qu’écrit PgSauvegarde.</translation>
    </message>
    <message>
        <source>The backup beside it works without it.</source>
        <translation>La sauvegarde à côté de lui s’utilise sans lui.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of PgSauvegarde.</source>
        <translation>%1 a été écrit par une version plus récente de PgSauvegarde.</translation>
    </message>
    <message>
        <source>Update PgSauvegarde on this machine.</source>
        <translation>Mettez PgSauvegarde à jour sur cette machine.</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>other rows</source>
        <translation>autres lignes</translation>
    </message>
    <message>
        <source>What is in %1 cannot be compared: its format is of version %2.</source>
        <translation>Le contenu de %1 ne peut pas être comparé&#xa0;: son format est de version %2.</translation>
    </message>
    <message>
        <source>Compare it with a newer PgSauvegarde.</source>
        <translation>Comparez-le avec un PgSauvegarde plus récent.</translation>
    </message>
    <message>
        <source>a link, not a file</source>
        <translation>un lien, pas un fichier</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>un dossier, pas un fichier</translation>
    </message>
    <message>
        <source>a pipe or a device, not a file</source>
        <translation>un tube ou un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>a backup of another database</source>
        <translation>une sauvegarde d’une autre base</translation>
    </message>
    <message>
        <source>not the name of a backup of this database</source>
        <translation>pas le nom d’une sauvegarde de cette base</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>plus petite</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>plus lente</translation>
    </message>
    <message>
        <source>rows lost</source>
        <translation>lignes perdues</translation>
    </message>
    <message>
        <source>table gone</source>
        <translation>table disparue</translation>
    </message>
    <message>
        <source>size %1 → %2 (%3%)</source>
        <translation>taille %1 → %2 (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>duration %1 → %2</source>
        <translation>durée %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 → %3 rows</source>
        <translation>
            <numerusform>%1&#xa0;: %2 → %3 ligne</numerusform>
            <numerusform>%1&#xa0;: %2 → %3 lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: table gone</source>
        <translation>%1&#xa0;: table disparue</translation>
    </message>
    <message numerus="yes">
        <source>%1: table gone (%2 rows)</source>
        <translation>
            <numerusform>%1&#xa0;: table disparue (%2 ligne)</numerusform>
            <numerusform>%1&#xa0;: table disparue (%2 lignes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a backup.</source>
        <translation>%1 n’est pas une sauvegarde.</translation>
    </message>
    <message>
        <source>Name a file that ends in .dump.</source>
        <translation>Nommez un fichier qui se termine par .dump.</translation>
    </message>
    <message>
        <source>The day that the pin ends on is past.</source>
        <translation>Le jour où l’épingle prend fin est passé.</translation>
    </message>
    <message>
        <source>Choose a day to come, or no end.</source>
        <translation>Choisissez un jour à venir, ou aucune fin.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>pgsauvegarde-cli --help lists commands and options.</source>
        <translation>pgsauvegarde-cli --help donne la liste des commandes et des options.</translation>
    </message>
    <message>
        <source>--lang takes fr or en.</source>
        <translation>--lang prend fr ou en.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Il manque une commande.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 does not take --%2.</source>
        <translation>%1 n’accepte pas --%2.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>«&#xa0;%1&#xa0;» est un mot de trop.</translation>
    </message>
    <message>
        <source>--force goes with --apply.</source>
        <translation>--force accompagne --apply.</translation>
    </message>
    <message>
        <source>--demo and --config exclude each other.</source>
        <translation>--demo et --config s’excluent.</translation>
    </message>
    <message>
        <source>--days takes a whole number of at least 1.</source>
        <translation>--days prend un nombre entier d’au moins 1.</translation>
    </message>
    <message>
        <source>Backed up: %1 (%2, %3)</source>
        <translation>Sauvegardée&#xa0;: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Protected.</source>
        <translation>Protégé.</translation>
    </message>
    <message>
        <source>Protected, with warnings.</source>
        <translation>Protégé, avec des avertissements.</translation>
    </message>
    <message>
        <source>Not protected.</source>
        <translation>Non protégé.</translation>
    </message>
    <message>
        <source>The demonstration runs (%1).</source>
        <translation>La démonstration est démarrée (%1).</translation>
    </message>
    <message>
        <source>The demonstration is stopped (%1).</source>
        <translation>La démonstration est arrêtée (%1).</translation>
    </message>
    <message>
        <source>The demonstration has not been made yet.</source>
        <translation>La démonstration n’a pas encore été créée.</translation>
    </message>
    <message>
        <source>No backup of %1 in %2 yet.</source>
        <translation>Aucune sauvegarde de %1 dans %2 pour l’instant.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%n backups, %1 in all.</source>
        <translation>
            <numerusform>%n sauvegarde, %1 en tout.</numerusform>
            <numerusform>%n sauvegardes, %1 en tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping %n days: nothing to delete.</source>
        <translation>
            <numerusform>Conserver %n jour&#xa0;: rien à supprimer.</numerusform>
            <numerusform>Conserver %n jours&#xa0;: rien à supprimer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups to delete of %1, %2 would be freed. rotate --apply deletes exactly these.</source>
        <translation>
            <numerusform>%n sauvegarde à supprimer sur %1&#x202f;; %2 seraient libérés. rotate --apply supprime exactement celle-ci.</numerusform>
            <numerusform>%n sauvegardes à supprimer sur %1&#x202f;; %2 seraient libérés. rotate --apply supprime exactement celles-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The retention would delete %n backups, more than half of them: nothing was deleted.</source>
        <translation>
            <numerusform>La rétention supprimerait %n sauvegarde, plus de la moitié&#xa0;: rien n’a été supprimé.</numerusform>
            <numerusform>La rétention supprimerait %n sauvegardes, plus de la moitié&#xa0;: rien n’a été supprimé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the preview; if it is right, use rotate --apply --force.</source>
        <translation>Examinez l’aperçu&#x202f;; s’il est juste, utilisez rotate --apply --force.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted, %1 freed.</source>
        <translation>
            <numerusform>%n sauvegarde supprimée, %1 libérés.</numerusform>
            <numerusform>%n sauvegardes supprimées, %1 libérés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted: %1 (%2)</source>
        <translation>Non supprimée&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>--config takes a folder.</source>
        <translation>--config demande un dossier.</translation>
    </message>
    <message>
        <source>its header says %1</source>
        <translation>son en-tête dit %1</translation>
    </message>
    <message>
        <source>verify takes files or --all, not both.</source>
        <translation>verify prend des fichiers ou --all, pas les deux.</translation>
    </message>
    <message>
        <source>large objects</source>
        <translation>grands objets</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Without the data of</source>
        <translation>Sans les données de</translation>
    </message>
    <message>
        <source>Nobody has counted its rows yet: “pgsauvegarde-cli verify” does.</source>
        <translation>Ses lignes n’ont pas encore été comptées&#xa0;: «&#xa0;pgsauvegarde-cli verify&#xa0;» le fait.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>There is no backup of %1 in %2 to verify.</source>
        <translation>Il n’y a pas de sauvegarde de %1 à vérifier dans %2.</translation>
    </message>
    <message>
        <source>Make a backup first, or name a file.</source>
        <translation>Faites d’abord une sauvegarde, ou indiquez un fichier.</translation>
    </message>
    <message>
        <source>No PostgreSQL client tools are installed.</source>
        <translation>Aucun outil client de PostgreSQL n’est installé.</translation>
    </message>
    <message>
        <source>Install them (Debian: postgresql-client).</source>
        <translation>Installez-les (Debian&#xa0;: postgresql-client).</translation>
    </message>
    <message>
        <source>Installed: %1</source>
        <translation>Installés&#xa0;: %1</translation>
    </message>
    <message>
        <source>failed on %1: %2</source>
        <translation>échec le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>without the data of %1</source>
        <translation>sans les données de %1</translation>
    </message>
    <message numerus="yes">
        <source>Frozen: no good backup is younger than %n days, so none is deleted. Make a backup first.</source>
        <translation>
            <numerusform>Gelée&#xa0;: aucune bonne sauvegarde n’a moins de %n jour, donc aucune n’est supprimée. Faites d’abord une sauvegarde.</numerusform>
            <numerusform>Gelée&#xa0;: aucune bonne sauvegarde n’a moins de %n jours, donc aucune n’est supprimée. Faites d’abord une sauvegarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes one of these words: %2.</source>
        <translation>%1 prend l’un de ces mots&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 takes a file.</source>
        <translation>%1 prend un fichier.</translation>
    </message>
    <message>
        <source>%1 takes two files.</source>
        <translation>%1 prend deux fichiers.</translation>
    </message>
    <message>
        <source>--undo takes back what was moved to the quarantine; it goes with files only.</source>
        <translation>--undo reprend ce qui a été mis en quarantaine&#x202f;; elle ne va qu’avec des fichiers.</translation>
    </message>
    <message>
        <source>--until takes a day such as 2027-01-31.</source>
        <translation>--until prend un jour, par exemple 2027-01-31.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>pg_dump or the server changed its major version: differences may come from the tools.</source>
        <translation>pg_dump ou le serveur a changé de version majeure&#xa0;: des différences peuvent venir des outils.</translation>
    </message>
    <message>
        <source>Not all rows are counted yet: “pgsauvegarde-cli verify” counts them.</source>
        <translation>Toutes les lignes ne sont pas encore comptées&#xa0;: «&#xa0;pgsauvegarde-cli verify&#xa0;» les compte.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Lignes avant</translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation>Lignes après</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>Taille avant</translation>
    </message>
    <message>
        <source>Size after</source>
        <translation>Taille après</translation>
    </message>
    <message numerus="yes">
        <source>Unchanged: %n tables.</source>
        <translation>
            <numerusform>Inchangée&#xa0;: %n table.</numerusform>
            <numerusform>Inchangées&#xa0;: %n tables.</numerusform>
        </translation>
    </message>
    <message>
        <source>All definitions are the same.</source>
        <translation>Toutes les définitions sont identiques.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal of deletions is intact: %n lines.</source>
        <translation>
            <numerusform>Le journal des suppressions est intact&#xa0;: %n ligne.</numerusform>
            <numerusform>Le journal des suppressions est intact&#xa0;: %n lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal of deletions is not as it was written: %n lines.</source>
        <translation>
            <numerusform>Le journal des suppressions n’est plus tel qu’il a été écrit&#xa0;: %n ligne.</numerusform>
            <numerusform>Le journal des suppressions n’est plus tel qu’il a été écrit&#xa0;: %n lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the last line: %1. Compare it with a printed one: lines cut off at the end show nowhere else.</source>
        <translation>SHA-256 de la dernière ligne&#xa0;: %1. Comparez-le à celui d’un procès-verbal imprimé&#xa0;: des lignes retirées à la fin ne se voient nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Nothing was ever deleted here.</source>
        <translation>Rien n’a jamais été supprimé ici.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n backups in the quarantine; rotate --undo takes them back.</source>
        <translation>
            <numerusform>%n sauvegarde en quarantaine&#x202f;; rotate --undo la reprend.</numerusform>
            <numerusform>%n sauvegardes en quarantaine&#x202f;; rotate --undo les reprend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>%1 is pinned: the rotation leaves it alone.</source>
        <translation>%1 est épinglée&#xa0;: la rotation n’y touche pas.</translation>
    </message>
    <message>
        <source>%1 is pinned until %2: the rotation leaves it alone.</source>
        <translation>%1 est épinglée jusqu’au %2&#xa0;: la rotation n’y touche pas.</translation>
    </message>
    <message>
        <source>%1 is not pinned.</source>
        <translation>%1 n’est pas épinglée.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups to move to the quarantine of %1, %2 would be freed. rotate --apply moves exactly these.</source>
        <translation>
            <numerusform>%n sauvegarde à mettre en quarantaine sur %1, %2 libérés. rotate --apply déplace exactement celle-ci.</numerusform>
            <numerusform>%n sauvegardes à mettre en quarantaine sur %1, %2 libérés. rotate --apply déplace exactement celles-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups leave the quarantine and are deleted for good.</source>
        <translation>
            <numerusform>%n sauvegarde quitte la quarantaine et est supprimée définitivement.</numerusform>
            <numerusform>%n sauvegardes quittent la quarantaine et sont supprimées définitivement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups moved to the quarantine, %1 freed.</source>
        <translation>
            <numerusform>%n sauvegarde mise en quarantaine, %1 libérés.</numerusform>
            <numerusform>%n sauvegardes mises en quarantaine, %1 libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted from the quarantine.</source>
        <translation>
            <numerusform>%n sauvegarde supprimée de la quarantaine.</numerusform>
            <numerusform>%n sauvegardes supprimées de la quarantaine.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not in the quarantine.</source>
        <translation>%1 n’est pas en quarantaine.</translation>
    </message>
    <message>
        <source>list names the backups that are there.</source>
        <translation>list nomme les sauvegardes qui y sont.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups taken back from the quarantine.</source>
        <translation>
            <numerusform>%n sauvegarde reprise de la quarantaine.</numerusform>
            <numerusform>%n sauvegardes reprises de la quarantaine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back: %1 (%2)</source>
        <translation>Non reprise&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>--json and --format %1 exclude each other.</source>
        <translation>--json et --format %1 s’excluent.</translation>
    </message>
    <message>
        <source>--table takes a table, such as public.citizens.</source>
        <translation>--table prend une table, par exemple public.citoyens.</translation>
    </message>
    <message>
        <source>--where takes a column and a value, such as id=42.</source>
        <translation>--where prend une colonne et une valeur, par exemple id=42.</translation>
    </message>
    <message>
        <source>--format takes one of these words: %1.</source>
        <translation>--format prend l’un de ces mots&#xa0;: %1.</translation>
    </message>
    <message>
        <source>--limit takes a whole number of at least 1.</source>
        <translation>--limit prend un nombre entier d’au moins 1.</translation>
    </message>
    <message numerus="yes">
        <source>%n other files look like backups; they are never touched:</source>
        <translation>
            <numerusform>%n autre fichier ressemble à une sauvegarde&#x202f;; il n’est jamais touché&#xa0;:</numerusform>
            <numerusform>%n autres fichiers ressemblent à des sauvegardes&#x202f;; ils ne sont jamais touchés&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no column %1.</source>
        <translation>La table n’a pas de colonne %1.</translation>
    </message>
    <message>
        <source>Its columns: %1</source>
        <translation>Ses colonnes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>La sortie standard</translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown; --limit shows more.</source>
        <translation>
            <numerusform>La première ligne est affichée&#x202f;; --limit en montre plus.</numerusform>
            <numerusform>Les %n premières lignes sont affichées&#x202f;; --limit en montre plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>inspect takes one --table.</source>
        <translation>inspect prend une seule --table.</translation>
    </message>
    <message>
        <source>restore needs --into DATABASE.</source>
        <translation>restore demande --into BASE.</translation>
    </message>
    <message>
        <source>--jobs takes a whole number from 1 to 64.</source>
        <translation>--jobs prend un nombre entier de 1 à 64.</translation>
    </message>
    <message>
        <source>Restored into %1 in %2 (ANALYZE: %3).</source>
        <translation>Restauré dans %1 en %2 (ANALYZE&#xa0;: %3).</translation>
    </message>
    <message>
        <source>Left out, for what it refers to was not chosen: %1</source>
        <translation>Omis, car ce à quoi il se réfère n’a pas été choisi&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no good backup to restore.</source>
        <translation>Il n’y a aucune bonne sauvegarde à restaurer.</translation>
    </message>
    <message>
        <source>Make one with “backup”, or name a file.</source>
        <translation>Faites-en une avec «&#xa0;backup&#xa0;», ou nommez un fichier.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Rapport&#xa0;: %1</translation>
    </message>
    <message>
        <source>--report takes a file that ends in .html or .pdf.</source>
        <translation>--report prend un fichier dont le nom finit par .html ou .pdf.</translation>
    </message>
    <message>
        <source>A PDF is made by the program “pgsauvegarde”, which is not installed.</source>
        <translation>Un PDF est produit par le programme «&#xa0;pgsauvegarde&#xa0;», qui n’est pas installé.</translation>
    </message>
    <message>
        <source>Install it, or ask for a report that ends in .html.</source>
        <translation>Installez-le, ou demandez un rapport en .html.</translation>
    </message>
    <message>
        <source>runbook takes one --table.</source>
        <translation>runbook prend une seule --table.</translation>
    </message>
    <message>
        <source>--rehearse takes a scenario: %1.</source>
        <translation>--rehearse demande un scénario&#xa0;: %1.</translation>
    </message>
    <message>
        <source>--work-folder goes with --rehearse.</source>
        <translation>--work-folder va avec --rehearse.</translation>
    </message>
    <message>
        <source>--rehearse goes without --format and --output.</source>
        <translation>--rehearse va sans --format ni --output.</translation>
    </message>
    <message>
        <source>--where, --limit, --format and --output go with --table.</source>
        <translation>--where, --limit, --format et --output vont avec --table.</translation>
    </message>
    <message>
        <source>--output takes a file.</source>
        <translation>--output demande un fichier.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
    <message>
        <source>Exit status %1.</source>
        <translation>Code de sortie %1.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The rehearsal went well: every check was met.</source>
        <translation>La répétition a réussi&#xa0;: tous les contrôles sont satisfaits.</translation>
    </message>
    <message>
        <source>The rehearsal failed: the steps after it were not run.</source>
        <translation>La répétition a échoué&#xa0;: les étapes suivantes n’ont pas été exécutées.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Usage: pgsauvegarde-cli [options] command

Commands
  backup [--rotate]       make one backup; with --rotate then apply the retention
  list                    the backups, newest first, each with its verdict
  rotate [--days N]       show what the retention would delete
  rotate --apply [--force]
                          delete exactly that; --force when it is more than half of the backups
  rotate --undo [FILE…]   take these back from the quarantine, by default all of the last rotation
  verify [FILE… | --all]  read every byte of these backups, by default of the newest
  inspect FILE            what a backup holds: versions, tables, rows, sizes
  inspect FILE --table SCHEMA.TABLE [--where COLUMN=VALUE] [--limit N]
          [--format text|csv|insert|json] [--output FILE]
                          the rows of one table, without restoring it
  compare OLD NEW         what two backups differ in: tables, rows, sizes, definitions
  restore FILE --into DATABASE [--schema S]… [--table S.T]… [--roles] [--no-owner]
          [--clean-existing] [--go-on] [--jobs N]
                          restore all of it, or these with what they depend on; FILE
                          may be in tar format, or a folder in directory format
  drill [FILE] [--report FILE.html|FILE.pdf] [--scenarios] [--jobs N] [--on-server]
          [--work-folder DIR]
                          restore a backup, by default the newest, into a throw-away
                          server, or into a scratch database of the configured one, and
                          prove that it came back row for row; --scenarios adds the
                          runbooks to the report
  pin FILE [--note TEXT] [--until YYYY-MM-DD]
                          keep this backup whatever the retention says; unpin FILE ends it
  journal show|verify|export
                          what was deleted, when, by whom and why; whether nobody changed
                          that record; the same as CSV
  runbook [SCENARIO] [--table S.T] [--format text|html] [--output FILE]
                          what to do, step by step, with the names of this database: table-deleted,
                          rows-changed, database-lost, server-lost, newest-corrupt, tools-wrong
  runbook SCENARIO --rehearse [--table S.T] [--work-folder DIR]
                          carry its steps out on a private server, on a copy of the newest backup
  check                   am I protected? connection, tools, space, age of the last backup
  demo start|stop|status  the private demonstration server

Options
  --config DIR            folder that holds config_global.yml and config_postgres.yml
  --demo                  work on the demonstration; it is started and stopped as needed
  --json                  one JSON document on standard output
  --lang fr|en            language of the texts
  --help, --version

Exit status: 0 done, 1 failed, 2 wrong usage, 3 configuration, 4 server, 5 locked,
6 refused by a safety rule, 7 verification or test restore failed,
8 tool missing or unfit, 130 cancelled
</source>
        <translation>Usage&#xa0;: pgsauvegarde-cli [options] commande

Commandes
  backup [--rotate]       faire une sauvegarde&#x202f;; avec --rotate, appliquer ensuite la rétention
  list                    les sauvegardes, la plus récente d’abord, chacune avec son verdict
  rotate [--days N]       montrer ce que la rétention supprimerait
  rotate --apply [--force]
                          supprimer exactement cela&#x202f;; --force si c’est plus de la moitié
  rotate --undo [FICHIER…]
                          les reprendre de la quarantaine, par défaut toutes celles de la
                          dernière rotation
  verify [FICHIER… | --all]
                          lire chaque octet de ces sauvegardes, par défaut de la plus récente
  inspect FICHIER         ce que contient une sauvegarde&#xa0;: versions, tables, lignes, tailles
  inspect FICHIER --table SCHÉMA.TABLE [--where COLONNE=VALEUR] [--limit N]
          [--format text|csv|insert|json] [--output FICHIER]
                          les lignes d’une table, sans la restaurer
  compare ANCIENNE NOUVELLE
                          en quoi deux sauvegardes diffèrent&#xa0;: tables, lignes, définitions
  restore FICHIER --into BASE [--schema S]… [--table S.T]… [--roles] [--no-owner]
          [--clean-existing] [--go-on] [--jobs N]
                          tout restaurer, ou cela avec ce dont il dépend&#x202f;; FICHIER
                          peut être au format tar, ou un dossier au format répertoire
  drill [FICHIER] [--report FICHIER.html|FICHIER.pdf] [--scenarios] [--jobs N]
          [--on-server] [--work-folder DOSSIER]
                          restaurer une sauvegarde, par défaut la plus récente, sur un serveur
                          jetable ou dans une base provisoire du serveur configuré, et
                          prouver qu’elle est revenue ligne pour ligne&#x202f;; --scenarios
                          ajoute les scénarios au rapport
  pin FICHIER [--note TEXTE] [--until AAAA-MM-JJ]
                          garder cette sauvegarde quoi que dise la rétention&#x202f;; unpin y met fin
  journal show|verify|export
                          ce qui a été supprimé, quand, par qui et pourquoi&#x202f;; si personne n’a
                          modifié ce journal&#x202f;; le même en CSV
  runbook [SCÉNARIO] [--table S.T] [--format text|html] [--output FICHIER]
                          que faire, étape par étape, avec les noms de cette base&#xa0;:
                          table-deleted, rows-changed, database-lost, server-lost,
                          newest-corrupt, tools-wrong
  runbook SCÉNARIO --rehearse [--table S.T] [--work-folder DOSSIER]
                          exécuter ces étapes sur un serveur privé, sur une copie de la
                          dernière sauvegarde
  check                   suis-je protégé&#x202f;? connexion, outils, espace, dernière sauvegarde
  demo start|stop|status  le serveur privé de démonstration

Options
  --config DOSSIER        dossier de config_global.yml et config_postgres.yml
  --demo                  travailler sur la démonstration, démarrée et arrêtée au besoin
  --json                  un document JSON sur la sortie standard
  --lang fr|en            langue des textes
  --help, --version

Code de sortie&#xa0;: 0 fait, 1 échec, 2 mauvais usage, 3 configuration, 4 serveur, 5 verrou,
6 refusé par une règle de sûreté, 7 vérification ou test de restauration échoué,
8 outil manquant ou inadapté, 130 annulé
</translation>
    </message>
    <message>
        <source>--scenarios goes with a --report that ends in .html.</source>
        <translation>--scenarios va avec un --report en .html.</translation>
    </message>
</context>
<context>
    <name>config</name>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 existe déjà et a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Open that configuration, or choose another folder.</source>
        <translation>Ouvrez cette configuration, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be changed from here: it is written in a form that only a text editor changes safely.</source>
        <translation>%1&#xa0;: %2 ne peut pas être changé d’ici&#xa0;: sa forme d’écriture ne se change sûrement que dans un éditeur de texte.</translation>
    </message>
    <message>
        <source>Change it in a text editor. Nothing was saved.</source>
        <translation>Changez-le dans un éditeur de texte. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Write the file, or name another configuration folder with --config.</source>
        <translation>Écrivez ce fichier, ou indiquez un autre dossier de configuration avec --config.</translation>
    </message>
    <message>
        <source>%1 could not be saved; it is as it was before.</source>
        <translation>%1 n’a pas pu être enregistré&#x202f;; il est resté comme avant.</translation>
    </message>
    <message>
        <source>Check that this account may write to the file and its folder, and that the disk has space left.</source>
        <translation>Vérifiez que ce compte peut écrire dans le fichier et son dossier, et qu’il reste de l’espace sur le disque.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 n’est pas un fichier lisible.</translation>
    </message>
    <message>
        <source>Put a regular file in its place.</source>
        <translation>Mettez un fichier ordinaire à sa place.</translation>
    </message>
    <message>
        <source>No configuration was found: no folder looked in holds config_global.yml.</source>
        <translation>Aucune configuration trouvée&#xa0;: aucun des dossiers examinés ne contient config_global.yml.</translation>
    </message>
    <message>
        <source>Create one of these folders, or name one with --config or $PGSAUVEGARDE_CONFIG.</source>
        <translation>Créez l’un de ces dossiers, ou indiquez-en un avec --config ou $PGSAUVEGARDE_CONFIG.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 n’est pas un dossier.</translation>
    </message>
    <message>
        <source>Name the folder that holds config_global.yml and config_postgres.yml.</source>
        <translation>Indiquez le dossier qui contient config_global.yml et config_postgres.yml.</translation>
    </message>
    <message>
        <source>%1: other accounts can read this file and the password in it; chmod 600 closes it.</source>
        <translation>%1&#xa0;: d’autres comptes peuvent lire ce fichier et le mot de passe qu’il contient&#x202f;; chmod 600 le ferme.</translation>
    </message>
    <message>
        <source>%1 holds a NUL character, which is not accepted.</source>
        <translation>%1 contient un caractère NUL, qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>%1 needs its value after an equals sign, in the same item: %2VALUE.</source>
        <translation>%1 veut sa valeur après un signe égal, dans le même élément&#xa0;: %2VALEUR.</translation>
    </message>
    <message>
        <source>An empty item is no option of pg_dump.</source>
        <translation>Un élément vide n’est pas une option de pg_dump.</translation>
    </message>
    <message>
        <source>%1 is no option; a value belongs after an equals sign, in the same item as its option.</source>
        <translation>%1 n’est pas une option&#x202f;; une valeur se met après un signe égal, dans le même élément que son option.</translation>
    </message>
    <message>
        <source>%1 is not accepted: rows would be missing from the backup without a word.</source>
        <translation>%1 n’est pas accepté&#xa0;: des lignes manqueraient à la sauvegarde sans que rien le dise.</translation>
    </message>
    <message>
        <source>%1 is not accepted: PgSauvegarde sets that option itself.</source>
        <translation>%1 n’est pas accepté&#xa0;: PgSauvegarde fixe lui-même cette option.</translation>
    </message>
    <message>
        <source>%1 is not accepted: it makes a partial dump, which is no backup of the database.</source>
        <translation>%1 n’est pas accepté&#xa0;: cette option fait un export partiel, qui n’est pas une sauvegarde de la base.</translation>
    </message>
    <message>
        <source>%1 is not accepted: it changes the form of what is dumped.</source>
        <translation>%1 n’est pas accepté&#xa0;: cette option change la forme des données sauvegardées.</translation>
    </message>
    <message>
        <source>%1 is not accepted: write options in full (%2).</source>
        <translation>%1 n’est pas accepté&#xa0;: écrivez les options en entier (%2).</translation>
    </message>
    <message>
        <source>%1 is not among the options that are accepted.</source>
        <translation>%1 n’est pas parmi les options acceptées.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; the name of a time zone is expected, such as Europe/Paris.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un nom de fuseau horaire est attendu, tel que Europe/Paris.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a time of day is expected, from 00:00 to 23:59.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; une heure est attendue, de 00:00 à 23:59.</translation>
    </message>
    <message>
        <source>%1: %2 is set, but this version does not schedule backups yet; start “pgsauvegarde-cli backup” from cron or a systemd timer.</source>
        <translation>%1&#xa0;: %2 est fixé, mais cette version ne planifie pas encore les sauvegardes&#x202f;; lancez «&#xa0;pgsauvegarde-cli backup&#xa0;» par cron ou par un minuteur systemd.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; an e-mail address is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; une adresse électronique est attendue.</translation>
    </message>
    <message>
        <source>%1: “%2” is no e-mail address.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas une adresse électronique.</translation>
    </message>
    <message>
        <source>%1: %2 is on, but this version does not send e-mail yet.</source>
        <translation>%1&#xa0;: %2 est activé, mais cette version n’envoie pas encore de courriels.</translation>
    </message>
    <message>
        <source>%1: %2 holds a line break, which is not accepted.</source>
        <translation>%1&#xa0;: %2 contient un saut de ligne, qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>%1: %2 says the same as %4; keep one of the two.</source>
        <translation>%1&#xa0;: %2 dit la même chose que %4&#x202f;; gardez l’un des deux.</translation>
    </message>
    <message>
        <source>%1: connection.database is missing; it names the database to be backed up.</source>
        <translation>%1&#xa0;: connection.database manque&#x202f;; il nomme la base à sauvegarder.</translation>
    </message>
    <message>
        <source>%1: %2 stands in the file; a passfile such as ~/.pgpass keeps it apart.</source>
        <translation>%1&#xa0;: %2 figure dans le fichier&#x202f;; un fichier de mots de passe tel que ~/.pgpass le garde à part.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; pg_dump or an absolute path is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; pg_dump ou un chemin absolu est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; custom is the only format that is supported.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; custom est le seul format pris en charge.</translation>
    </message>
    <message>
        <source>%1: backup.extra_args: %2</source>
        <translation>%1&#xa0;: backup.extra_args&#xa0;: %2</translation>
    </message>
    <message>
        <source>Correct the file in a text editor, then try again. Nothing was changed.</source>
        <translation>Corrigez le fichier dans un éditeur de texte, puis réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1: the file holds no settings.</source>
        <translation>%1&#xa0;: le fichier ne contient aucun paramètre.</translation>
    </message>
    <message>
        <source>%1: keys with their values are expected in this file.</source>
        <translation>%1&#xa0;: des clés avec leurs valeurs sont attendues dans ce fichier.</translation>
    </message>
    <message>
        <source>%1: %2 is no section; keys with their values are expected below it.</source>
        <translation>%1&#xa0;: %2 n’est pas une section&#x202f;; des clés avec leurs valeurs sont attendues dessous.</translation>
    </message>
    <message>
        <source>%1: %2 is not a known key and has no effect; is %3 meant?</source>
        <translation>%1&#xa0;: %2 n’est pas une clé connue et reste sans effet&#x202f;; s’agit-il de %3&#x202f;?</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a number with a leading zero is not accepted, since programs differ in how they read it.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un nombre commençant par zéro n’est pas accepté, car les programmes ne le lisent pas tous de la même façon.</translation>
    </message>
    <message>
        <source>%1: %2 goes on over several lines; write it on one line.</source>
        <translation>%1&#xa0;: %2 s’étend sur plusieurs lignes&#x202f;; écrivez-le sur une seule.</translation>
    </message>
    <message>
        <source>%1: %2 holds a NUL character, which is not accepted.</source>
        <translation>%1&#xa0;: %2 contient un caractère NUL, qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3” between quotes, which makes it a text; take the quotes away.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;» entre guillemets, ce qui en fait un texte&#x202f;; retirez les guillemets.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a whole number of at least %4 is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un nombre entier d’au moins %4 est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a whole number from %4 to %5 is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un nombre entier de %4 à %5 est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; put it between quotes, since programs read a number with a leading zero in different ways.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; mettez-le entre guillemets, car les programmes ne lisent pas tous de la même façon un nombre commençant par zéro.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a text is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un texte est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; nothing expands the “~”: write the full path.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; rien ne développe le «&#xa0;~&#xa0;»&#xa0;: écrivez le chemin entier.</translation>
    </message>
    <message>
        <source>%1: an anchor (&amp;) is not accepted in this section; write the value without it.</source>
        <translation>%1&#xa0;: une ancre (&amp;) n’est pas acceptée dans cette section&#x202f;; écrivez la valeur sans elle.</translation>
    </message>
    <message>
        <source>%1: an alias (*) is not accepted in this section; write the value in full.</source>
        <translation>%1&#xa0;: un alias (*) n’est pas accepté dans cette section&#x202f;; écrivez la valeur en entier.</translation>
    </message>
    <message>
        <source>%1: a merge (&lt;&lt;) is not accepted in this section; write the keys in full.</source>
        <translation>%1&#xa0;: une fusion (&lt;&lt;) n’est pas acceptée dans cette section&#x202f;; écrivez les clés en entier.</translation>
    </message>
    <message>
        <source>%1: the key %2 already stands on line %3; keep one of the two.</source>
        <translation>%1&#xa0;: la clé %2 figure déjà à la ligne %3&#x202f;; gardez l’une des deux.</translation>
    </message>
    <message>
        <source>%1: a name is expected as the key of each value in this section.</source>
        <translation>%1&#xa0;: un nom est attendu comme clé de chaque valeur dans cette section.</translation>
    </message>
    <message>
        <source>%1: the file is larger than 1 MiB, too large for a configuration.</source>
        <translation>%1&#xa0;: le fichier dépasse 1 Mio, trop pour une configuration.</translation>
    </message>
    <message>
        <source>%1: the file is written in UTF-16; UTF-8 is expected.</source>
        <translation>%1&#xa0;: le fichier est écrit en UTF-16&#x202f;; UTF-8 est attendu.</translation>
    </message>
    <message>
        <source>%1: the byte 0x%2 is not UTF-8; UTF-8 is expected.</source>
        <translation>%1&#xa0;: l’octet 0x%2 n’est pas de l’UTF-8&#x202f;; UTF-8 est attendu.</translation>
    </message>
    <message>
        <source>%1: the control character %2 is not allowed in YAML.</source>
        <translation>%1&#xa0;: le caractère de contrôle %2 n’est pas permis en YAML.</translation>
    </message>
    <message>
        <source>%1: the quotes opened here are never closed.</source>
        <translation>%1&#xa0;: les guillemets ouverts ici ne sont jamais fermés.</translation>
    </message>
    <message>
        <source>%1: a key and a colon are expected on this line.</source>
        <translation>%1&#xa0;: une clé et un deux-points sont attendus sur cette ligne.</translation>
    </message>
    <message>
        <source>%1: this is not correct YAML.</source>
        <translation>%1&#xa0;: ce n’est pas du YAML correct.</translation>
    </message>
    <message>
        <source>%1: a second document begins here; one document is expected.</source>
        <translation>%1&#xa0;: un second document commence ici&#x202f;; un seul est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; true or false is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; true ou false est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a text that is not empty is expected.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; un texte non vide est attendu.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; one of these is expected: %4.</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; l’une de ces valeurs est attendue&#xa0;: %4.</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”; a list of texts is expected, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>%1&#xa0;: %2 vaut «&#xa0;%3&#xa0;»&#x202f;; une liste de textes est attendue, telle que [&quot;un&quot;, &quot;deux&quot;].</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>Making a private PostgreSQL server…</source>
        <translation>Création d’un serveur PostgreSQL privé…</translation>
    </message>
    <message>
        <source>Inventing the data of a town hall…</source>
        <translation>Invention des données d’une mairie…</translation>
    </message>
    <message>
        <source>Living through day %1 of %2 and backing it up…</source>
        <translation>Jour %1 sur %2&#xa0;: vie de la mairie, puis sauvegarde…</translation>
    </message>
</context>
<context>
    <name>postgres</name>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>La connexion au serveur a été perdue.</translation>
    </message>
    <message>
        <source>Check that the server runs and the network holds, then try again.</source>
        <translation>Vérifiez que le serveur fonctionne et que le réseau tient, puis réessayez.</translation>
    </message>
    <message>
        <source>The server refused a request (SQLSTATE %1).</source>
        <translation>Le serveur a refusé une requête (SQLSTATE %1).</translation>
    </message>
    <message>
        <source>The server&apos;s own words stand under the details.</source>
        <translation>Les mots du serveur figurent dans les détails.</translation>
    </message>
    <message>
        <source>The server did not answer a request in time.</source>
        <translation>Le serveur n’a pas répondu à temps à une requête.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s load and at sessions that hold locks, then try again.</source>
        <translation>Regardez la charge du serveur et les sessions qui tiennent des verrous, puis réessayez.</translation>
    </message>
    <message>
        <source>The server asks for the password of %1.</source>
        <translation>Le serveur demande le mot de passe de %1.</translation>
    </message>
    <message>
        <source>Enter the password, or put it into ~/.pgpass (mode 0600).</source>
        <translation>Saisissez le mot de passe, ou mettez-le dans ~/.pgpass (mode 0600).</translation>
    </message>
    <message>
        <source>The server refused the login of %1: the password is wrong or has expired.</source>
        <translation>Le serveur a refusé la connexion de %1&#xa0;: le mot de passe est faux ou a expiré.</translation>
    </message>
    <message>
        <source>Correct the password in the configuration or in ~/.pgpass, or set a new one on the server.</source>
        <translation>Corrigez le mot de passe dans la configuration ou dans ~/.pgpass, ou fixez-en un nouveau sur le serveur.</translation>
    </message>
    <message>
        <source>The server has no pg_hba.conf entry that lets %1 in from this machine.</source>
        <translation>Le serveur n’a dans pg_hba.conf aucune entrée qui laisse entrer %1 depuis cette machine.</translation>
    </message>
    <message>
        <source>Add a line for this host, database and user to pg_hba.conf on the server, then reload it.</source>
        <translation>Ajoutez une ligne pour cet hôte, cette base et cet utilisateur dans le pg_hba.conf du serveur, puis rechargez-le.</translation>
    </message>
    <message>
        <source>The role %1 does not exist on the server, or may not log in.</source>
        <translation>Le rôle %1 n’existe pas sur le serveur, ou n’a pas le droit de se connecter.</translation>
    </message>
    <message>
        <source>Correct connection.user in config_postgres.yml, or create the role.</source>
        <translation>Corrigez connection.user dans config_postgres.yml, ou créez le rôle.</translation>
    </message>
    <message>
        <source>The server refused the login of %1.</source>
        <translation>Le serveur a refusé la connexion de %1.</translation>
    </message>
    <message>
        <source>Check the way of authentication in pg_hba.conf and the user&apos;s name.</source>
        <translation>Vérifiez le mode d’authentification dans pg_hba.conf et le nom de l’utilisateur.</translation>
    </message>
    <message>
        <source>The database %1 does not exist on %2.</source>
        <translation>La base %1 n’existe pas sur %2.</translation>
    </message>
    <message>
        <source>Correct connection.database in config_postgres.yml.</source>
        <translation>Corrigez connection.database dans config_postgres.yml.</translation>
    </message>
    <message>
        <source>The server has no connection left to give.</source>
        <translation>Le serveur n’a plus de connexion à donner.</translation>
    </message>
    <message>
        <source>Try again when others have left, or raise max_connections.</source>
        <translation>Réessayez quand d’autres seront partis, ou relevez max_connections.</translation>
    </message>
    <message>
        <source>The server is starting up, shutting down or recovering.</source>
        <translation>Le serveur démarre, s’arrête ou se rétablit.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 may not connect to the database %2.</source>
        <translation>%1 n’a pas le droit de se connecter à la base %2.</translation>
    </message>
    <message>
        <source>Grant it: GRANT CONNECT ON DATABASE … TO …; or allow connections to that database.</source>
        <translation>Donnez-lui ce droit&#xa0;: GRANT CONNECT ON DATABASE … TO …; ou permettez les connexions à cette base.</translation>
    </message>
    <message>
        <source>The server refused the connection (SQLSTATE %1).</source>
        <translation>Le serveur a refusé la connexion (SQLSTATE %1).</translation>
    </message>
    <message>
        <source>The host of %1 is unknown.</source>
        <translation>L’hôte de %1 est inconnu.</translation>
    </message>
    <message>
        <source>Check the spelling of connection.host and the name resolution of this machine.</source>
        <translation>Vérifiez l’orthographe de connection.host et la résolution de noms de cette machine.</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers at %1.</source>
        <translation>Aucun serveur PostgreSQL ne répond à %1.</translation>
    </message>
    <message>
        <source>Check that the server runs and listens there, the port, and the firewall.</source>
        <translation>Vérifiez que le serveur fonctionne et écoute là, le port et le pare-feu.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>Rien ne répond à %1.</translation>
    </message>
    <message>
        <source>Check the host, the network and the firewall.</source>
        <translation>Vérifiez l’hôte, le réseau et le pare-feu.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about (sslmode %2).</source>
        <translation>La connexion chiffrée à %1 ne s’est pas établie (sslmode %2).</translation>
    </message>
    <message>
        <source>Check that the server offers TLS, its certificate, its host name and sslrootcert.</source>
        <translation>Vérifiez que le serveur propose TLS, son certificat, son nom d’hôte et sslrootcert.</translation>
    </message>
    <message>
        <source>The connection to %1 could not be opened.</source>
        <translation>La connexion à %1 n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>The client library&apos;s own words stand under the details.</source>
        <translation>Les mots de la bibliothèque cliente figurent dans les détails.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation>%1 n’a pas répondu en %2 secondes.</translation>
    </message>
    <message>
        <source>Check the host, the network and the firewall; connect_timeout sets how long to wait.</source>
        <translation>Vérifiez l’hôte, le réseau et le pare-feu&#x202f;; connect_timeout fixe l’attente.</translation>
    </message>
    <message>
        <source>No PostgreSQL server program (initdb) is installed.</source>
        <translation>Aucun programme serveur PostgreSQL (initdb) n’est installé.</translation>
    </message>
    <message>
        <source>Install it (Debian: apt install postgresql); it is only needed for a private server.</source>
        <translation>Installez-le (Debian&#xa0;: apt install postgresql)&#x202f;; il ne sert qu’à un serveur privé.</translation>
    </message>
    <message>
        <source>The path of the server&apos;s socket is too long: %1</source>
        <translation>Le chemin de la socket du serveur est trop long&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path.</source>
        <translation>Choisissez un dossier au chemin plus court.</translation>
    </message>
    <message>
        <source>role_passwords is on, but %1 is no superuser and may not read the passwords of the roles.</source>
        <translation>role_passwords est activé, mais %1 n’est pas superutilisateur et n’a pas le droit de lire les mots de passe des rôles.</translation>
    </message>
    <message>
        <source>Set backup.postgres.role_passwords to false, or back up as a superuser.</source>
        <translation>Mettez backup.postgres.role_passwords à false, ou sauvegardez en tant que superutilisateur.</translation>
    </message>
    <message>
        <source>The account %1, which the private server runs as, cannot enter %2.</source>
        <translation>Le compte %1, sous lequel tourne le serveur privé, ne peut pas entrer dans %2.</translation>
    </message>
    <message>
        <source>Let it pass through that folder (chmod o+x), or choose another one.</source>
        <translation>Laissez-le traverser ce dossier (chmod o+x), ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>process</name>
    <message>
        <source>The program %1 is not there.</source>
        <translation>Le programme %1 n’est pas là.</translation>
    </message>
    <message>
        <source>Install the PostgreSQL client tools, or correct backup.tool in config_postgres.yml.</source>
        <translation>Installez les outils clients PostgreSQL, ou corrigez backup.tool dans config_postgres.yml.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started.</source>
        <translation>Le programme %1 ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>Check that it is a program and that you may run it.</source>
        <translation>Vérifiez que c’est un programme et que vous avez le droit de le lancer.</translation>
    </message>
    <message>
        <source>%1 did not end within %2 seconds and was stopped.</source>
        <translation>%1 n’a pas fini en %2 secondes et a été arrêté.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, look at the system&apos;s load and at the server&apos;s log.</source>
        <translation>Réessayez&#x202f;; si cela se reproduit, regardez la charge du système et le journal du serveur.</translation>
    </message>
    <message>
        <source>%1 was killed (signal %2: %3).</source>
        <translation>%1 a été tué (signal %2&#xa0;: %3).</translation>
    </message>
    <message>
        <source>Look whether somebody ended it, or whether the system ran out of memory, then try again.</source>
        <translation>Cherchez si quelqu’un l’a arrêté, ou si la mémoire a manqué au système, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 failed (exit status %2).</source>
        <translation>%1 a échoué (code de sortie %2).</translation>
    </message>
    <message>
        <source>Its own words stand under the details.</source>
        <translation>Ses propres mots figurent dans les détails.</translation>
    </message>
    <message>
        <source>Install %1 %2 or newer (Debian: postgresql-client-%2), or name it in backup.tool.</source>
        <translation>Installez %1 %2 ou plus récent (Debian&#xa0;: postgresql-client-%2), ou indiquez-le dans backup.tool.</translation>
    </message>
    <message>
        <source>%1 is not there, or not a program.</source>
        <translation>%1 n’est pas là, ou n’est pas un programme.</translation>
    </message>
    <message>
        <source>Correct backup.tool in config_postgres.yml, or install it.</source>
        <translation>Corrigez backup.tool dans config_postgres.yml, ou installez-le.</translation>
    </message>
    <message>
        <source>%1 does not say which PostgreSQL it belongs to.</source>
        <translation>%1 ne dit pas de quel PostgreSQL il fait partie.</translation>
    </message>
    <message>
        <source>Name a pg_dump of PostgreSQL in backup.tool.</source>
        <translation>Indiquez dans backup.tool un pg_dump de PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 n’est pas installé.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; the newest %2 here is version %3, which is too old for it.</source>
        <translation>Le serveur est PostgreSQL %1&#x202f;; le %2 le plus récent ici est en version %3, trop ancienne pour lui.</translation>
    </message>
    <message>
        <source>%1 is version %2, which has known vulnerabilities (CVE-2025-8714, CVE-2025-8715): update it.</source>
        <translation>%1 est en version %2, dont des vulnérabilités sont connues (CVE-2025-8714, CVE-2025-8715)&#xa0;: mettez-le à jour.</translation>
    </message>
    <message>
        <source>%1 has not moved a byte for %2 seconds and was stopped.</source>
        <translation>%1 n’a pas transmis un octet depuis %2 secondes et a été arrêté.</translation>
    </message>
    <message>
        <source>Others may change the program %1.</source>
        <translation>D’autres que vous peuvent modifier le programme %1.</translation>
    </message>
    <message>
        <source>Let only root or you own and write it and its folder.</source>
        <translation>Faites que seuls root ou vous le possédiez et puissiez l’écrire, lui et son dossier.</translation>
    </message>
    <message>
        <source>Install a PostgreSQL server %2 or newer (Debian: postgresql-%2), which brings %1.</source>
        <translation>Installez un serveur PostgreSQL %2 ou plus récent (Debian&#xa0;: postgresql-%2), qui apporte %1.</translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>The backup does not hold %1.</source>
        <translation>La sauvegarde ne contient pas %1.</translation>
    </message>
    <message>
        <source>“inspect” tells what it holds; capitals count.</source>
        <translation>«&#xa0;inspect&#xa0;» dit ce qu’elle contient&#x202f;; les majuscules comptent.</translation>
    </message>
    <message>
        <source>The database %1 is not empty: it holds %2 tables, views and sequences (%3).</source>
        <translation>La base %1 n’est pas vide&#xa0;: elle contient %2 tables, vues et séquences (%3).</translation>
    </message>
    <message>
        <source>Restore into another name, or say --clean-existing to replace what is there.</source>
        <translation>Restaurez sous un autre nom, ou dites --clean-existing pour remplacer ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>--roles creates them; --no-owner restores without owners and rights.</source>
        <translation>--roles les crée&#x202f;; --no-owner restaure sans propriétaires ni droits.</translation>
    </message>
    <message>
        <source>Create them, or restore without owners and rights (--no-owner).</source>
        <translation>Créez-les, ou restaurez sans propriétaires ni droits (--no-owner).</translation>
    </message>
    <message>
        <source>These roles are missing on the server: %1.</source>
        <translation>Ces rôles manquent sur le serveur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The role may not create databases on this server.</source>
        <translation>Le rôle n’a pas le droit de créer des bases sur ce serveur.</translation>
    </message>
    <message>
        <source>Use a role with CREATEDB, or let somebody make an empty database to restore into.</source>
        <translation>Utilisez un rôle qui a CREATEDB, ou faites créer une base vide où restaurer.</translation>
    </message>
    <message>
        <source>harmless</source>
        <translation>sans conséquence</translation>
    </message>
    <message>
        <source>an object is missing</source>
        <translation>un objet manque</translation>
    </message>
    <message>
        <source>rows are missing</source>
        <translation>des lignes manquent</translation>
    </message>
    <message>
        <source>The database %1 is kept as it is: not complete.</source>
        <translation>La base %1 est gardée telle quelle&#xa0;: incomplète.</translation>
    </message>
    <message>
        <source>The database %1, which was not complete, was dropped.</source>
        <translation>La base %1, incomplète, a été supprimée.</translation>
    </message>
    <message>
        <source>Making the database</source>
        <translation>Création de la base</translation>
    </message>
    <message>
        <source>Restored into %1 in %2.</source>
        <translation>Restauré dans %1 en %2.</translation>
    </message>
    <message>
        <source>%1 has changed since the preview.</source>
        <translation>%1 a changé depuis l’aperçu.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Regardez-la à nouveau.</translation>
    </message>
    <message>
        <source>Making the roles</source>
        <translation>Création des rôles</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>The restore failed: %1</source>
        <translation>La restauration a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mend the cause and restore again.</source>
        <translation>Corrigez la cause, puis restaurez à nouveau.</translation>
    </message>
    <message>
        <source>The restore failed.</source>
        <translation>La restauration a échoué.</translation>
    </message>
    <message>
        <source>The database %1 holds what was restored until then; look at it, or restore again into a new one.</source>
        <translation>La base %1 contient ce qui avait été restauré jusque-là&#x202f;; regardez-la, ou restaurez à nouveau dans une nouvelle base.</translation>
    </message>
    <message>
        <source>The database %1 is as it was before.</source>
        <translation>La base %1 est restée telle qu’elle était.</translation>
    </message>
    <message>
        <source>Left out, for it is not understood: %1</source>
        <translation>Omis, car incompris&#xa0;: %1</translation>
    </message>
    <message>
        <source>Collecting statistics (ANALYZE)</source>
        <translation>Collecte des statistiques (ANALYZE)</translation>
    </message>
    <message>
        <source>The database that was replaced could not be dropped; it is called %1 now.</source>
        <translation>La base remplacée n’a pas pu être supprimée&#x202f;; elle s’appelle maintenant %1.</translation>
    </message>
    <message>
        <source>Nothing tells who made this dump: restoring it runs what its author wrote.</source>
        <translation>Rien n’indique qui a fait cette sauvegarde&#xa0;: la restaurer exécute le code de son auteur.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are open on %1: it cannot be replaced.</source>
        <translation>
            <numerusform>%n session est ouverte sur %1&#xa0;: elle ne peut être remplacée.</numerusform>
            <numerusform>%n sessions sont ouvertes sur %1&#xa0;: elle ne peut être remplacée.</numerusform>
        </translation>
    </message>
    <message>
        <source>End them, or restore into another name.</source>
        <translation>Fermez-les, ou restaurez sous un autre nom.</translation>
    </message>
    <message>
        <source>The name of a database has 1 to %1 bytes.</source>
        <translation>Le nom d’une base a de 1 à %1 octets.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 is the database that servers are managed from; it is not replaced.</source>
        <translation>%1 est la base d’où les serveurs sont gérés&#x202f;; elle n’est pas remplacée.</translation>
    </message>
    <message>
        <source>Restore into another name.</source>
        <translation>Restaurez sous un autre nom.</translation>
    </message>
    <message>
        <source>The roles file beside the dump is not the one that was saved with it.</source>
        <translation>Le fichier des rôles à côté de la sauvegarde n’est pas celui qui a été enregistré avec elle.</translation>
    </message>
    <message>
        <source>Look at it; restore without creating the roles.</source>
        <translation>Regardez-le&#x202f;; restaurez sans créer les rôles.</translation>
    </message>
    <message>
        <source>Errors were passed over: %1 was not replaced.</source>
        <translation>Des erreurs ont été ignorées&#xa0;: %1 n’a pas été remplacée.</translation>
    </message>
    <message>
        <source>The database that was there is called %1 now; it is as it was.</source>
        <translation>La base qui s’y trouvait s’appelle maintenant %1&#x202f;; elle est telle qu’elle était.</translation>
    </message>
    <message>
        <source>What was restored is in %1. Give each the name that it should have.</source>
        <translation>Ce qui a été restauré est dans %1. Donnez à chacune le nom qu’elle doit avoir.</translation>
    </message>
    <message>
        <source>The database %1 is as it was; what was restored is in %2.</source>
        <translation>La base %1 est telle qu’elle était&#x202f;; ce qui a été restauré est dans %2.</translation>
    </message>
    <message numerus="yes">
        <source>The table %1 holds %2 rows, as many as expected, but not the same ones.</source>
        <translation>
            <numerusform>La table %1 contient %2 ligne, le nombre attendu, mais pas la même.</numerusform>
            <numerusform>La table %1 contient %2 lignes, le nombre attendu, mais pas les mêmes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table %1 holds %2 rows instead of %3.</source>
        <translation>
            <numerusform>La table %1 contient %2 ligne au lieu de %3.</numerusform>
            <numerusform>La table %1 contient %2 lignes au lieu de %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>La table %1 manque.</translation>
    </message>
    <message numerus="yes">
        <source>The table %1 is missing, with its %2 rows.</source>
        <translation>
            <numerusform>La table %1 manque, avec sa ligne (%2).</numerusform>
            <numerusform>La table %1 manque, avec ses %2 lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database holds %1 large objects instead of %2.</source>
        <translation>
            <numerusform>La base contient %1 grand objet au lieu de %2.</numerusform>
            <numerusform>La base contient %1 grands objets au lieu de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 large objects, as many as expected, but with other contents.</source>
        <translation>
            <numerusform>Il y a %1 grand objet, le nombre attendu, mais son contenu diffère.</numerusform>
            <numerusform>Il y a %1 grands objets, le nombre attendu, mais leur contenu diffère.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sequence %1 is missing; it should stand at %2.</source>
        <translation>La séquence %1 manque&#x202f;; elle devrait valoir %2.</translation>
    </message>
    <message>
        <source>The sequence %1 stands at %2 instead of %3.</source>
        <translation>La séquence %1 vaut %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>Rows were lost; pg_restore says: %1</source>
        <translation>Des lignes sont perdues&#x202f;; pg_restore indique&#xa0;: %1</translation>
    </message>
    <message>
        <source>An object was lost; pg_restore says: %1</source>
        <translation>Un objet est perdu&#x202f;; pg_restore indique&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (handed out)</source>
        <translation>%1 (déjà attribuée)</translation>
    </message>
    <message>
        <source>%1 (not handed out yet)</source>
        <translation>%1 (pas encore attribuée)</translation>
    </message>
    <message>
        <source>%1 is there, but not valid.</source>
        <translation>%1 est présent, mais invalide.</translation>
    </message>
    <message>
        <source>Comparing the definitions</source>
        <translation>Comparaison des définitions</translation>
    </message>
    <message>
        <source>The table %1 is there, but not in the backup.</source>
        <translation>La table %1 est présente, mais absente de la sauvegarde.</translation>
    </message>
    <message>
        <source>The table %1 is defined otherwise.</source>
        <translation>La table %1 est définie autrement.</translation>
    </message>
    <message>
        <source>The index %1 is missing.</source>
        <translation>L’index %1 manque.</translation>
    </message>
    <message>
        <source>The index %1 is there, but not in the backup.</source>
        <translation>L’index %1 est présent, mais absent de la sauvegarde.</translation>
    </message>
    <message>
        <source>The index %1 is defined otherwise.</source>
        <translation>L’index %1 est défini autrement.</translation>
    </message>
    <message>
        <source>The constraint %1 is missing.</source>
        <translation>La contrainte %1 manque.</translation>
    </message>
    <message>
        <source>The constraint %1 is there, but not in the backup.</source>
        <translation>La contrainte %1 est présente, mais absente de la sauvegarde.</translation>
    </message>
    <message>
        <source>The constraint %1 is defined otherwise.</source>
        <translation>La contrainte %1 est définie autrement.</translation>
    </message>
    <message>
        <source>The view %1 is missing.</source>
        <translation>La vue %1 manque.</translation>
    </message>
    <message>
        <source>The view %1 is there, but not in the backup.</source>
        <translation>La vue %1 est présente, mais absente de la sauvegarde.</translation>
    </message>
    <message>
        <source>The view %1 is defined otherwise.</source>
        <translation>La vue %1 est définie autrement.</translation>
    </message>
    <message>
        <source>The function %1 is missing.</source>
        <translation>La fonction %1 manque.</translation>
    </message>
    <message>
        <source>The function %1 is there, but not in the backup.</source>
        <translation>La fonction %1 est présente, mais absente de la sauvegarde.</translation>
    </message>
    <message>
        <source>The function %1 is defined otherwise.</source>
        <translation>La fonction %1 est définie autrement.</translation>
    </message>
    <message>
        <source>The trigger %1 is missing.</source>
        <translation>Le déclencheur %1 manque.</translation>
    </message>
    <message>
        <source>The trigger %1 is there, but not in the backup.</source>
        <translation>Le déclencheur %1 est présent, mais absent de la sauvegarde.</translation>
    </message>
    <message>
        <source>The trigger %1 is defined otherwise.</source>
        <translation>Le déclencheur %1 est défini autrement.</translation>
    </message>
    <message>
        <source>The sequence %1 is missing.</source>
        <translation>La séquence %1 manque.</translation>
    </message>
    <message>
        <source>The sequence %1 is there, but not in the backup.</source>
        <translation>La séquence %1 est présente, mais absente de la sauvegarde.</translation>
    </message>
    <message>
        <source>The sequence %1 is defined otherwise.</source>
        <translation>La séquence %1 est définie autrement.</translation>
    </message>
    <message>
        <source>The rights on %1 are missing.</source>
        <translation>Les droits sur %1 manquent.</translation>
    </message>
    <message>
        <source>There are rights on %1 that the backup does not have.</source>
        <translation>Il y a sur %1 des droits absents de la sauvegarde.</translation>
    </message>
    <message>
        <source>The rights on %1 are other ones.</source>
        <translation>Les droits sur %1 sont différents.</translation>
    </message>
    <message>
        <source>The object %1 (%2) is missing.</source>
        <translation>L’objet %1 (%2) manque.</translation>
    </message>
    <message>
        <source>The object %1 (%2) is there, but not in the backup.</source>
        <translation>L’objet %1 (%2) est présent, mais absent de la sauvegarde.</translation>
    </message>
    <message>
        <source>The object %1 (%2) is defined otherwise.</source>
        <translation>L’objet %1 (%2) est défini autrement.</translation>
    </message>
    <message>
        <source>%1 is not what it was when it was written: its SHA-256 is another.</source>
        <translation>%1 n’est plus ce qu’il était quand il a été écrit&#xa0;: son SHA-256 est un autre.</translation>
    </message>
    <message>
        <source>Test an earlier dump; verify this one to see what is wrong.</source>
        <translation>Testez une sauvegarde antérieure&#x202f;; vérifiez celle-ci pour voir ce qui ne va pas.</translation>
    </message>
    <message>
        <source>Reading the dump</source>
        <translation>Lecture de la sauvegarde</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identiques</translation>
    </message>
    <message>
        <source>same values, written otherwise</source>
        <translation>mêmes valeurs, écrites autrement</translation>
    </message>
    <message>
        <source>not as many rows</source>
        <translation>nombre de lignes différent</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>valeurs différentes</translation>
    </message>
    <message>
        <source>table missing</source>
        <translation>table manquante</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>non comparées</translation>
    </message>
    <message>
        <source>There is no space left in %1.</source>
        <translation>Il n’y a plus de place dans %1.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder, and try again.</source>
        <translation>Faites de la place, ou choisissez un autre dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The private server has ended.</source>
        <translation>Le serveur privé s’est arrêté.</translation>
    </message>
    <message>
        <source>Look at its last words under the details, and try again.</source>
        <translation>Lisez ses derniers mots dans les détails, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be understood: it was changed by hand, or is damaged.</source>
        <translation>%1 ne peut être compris&#xa0;: il a été modifié à la main ou est endommagé.</translation>
    </message>
    <message>
        <source>Test the restore of this backup again.</source>
        <translation>Testez de nouveau la restauration de cette sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the private server</source>
        <translation>Création du serveur privé</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Creating the database</source>
        <translation>Création de la base</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Indexes and constraints</source>
        <translation>Index et contraintes</translation>
    </message>
    <message>
        <source>Properties of the database</source>
        <translation>Propriétés de la base</translation>
    </message>
    <message>
        <source>Statistics (ANALYZE)</source>
        <translation>Statistiques (ANALYZE)</translation>
    </message>
    <message>
        <source>Comparing with the backup</source>
        <translation>Comparaison avec la sauvegarde</translation>
    </message>
    <message>
        <source>a private server, made for this test and removed after it</source>
        <translation>un serveur privé, créé pour ce test et supprimé ensuite</translation>
    </message>
    <message>
        <source>a scratch database on a configured server, removed after the test</source>
        <translation>une base temporaire sur un serveur configuré, supprimée après le test</translation>
    </message>
    <message>
        <source>The server of the test does not have the locale of the database (%1): it was replaced, so text may have been sorted otherwise.</source>
        <translation>Le serveur du test n’a pas la locale de la base (%1)&#xa0;: elle a été remplacée, le texte a donc pu être trié autrement.</translation>
    </message>
    <message>
        <source>Tablespaces were left out: everything stood in the default one (%1).</source>
        <translation>Les tablespaces ont été laissés de côté&#xa0;: tout se trouvait dans celui par défaut (%1).</translation>
    </message>
    <message>
        <source>No roles file tells of these roles; they were made up without rights, so that they could own objects: %1.</source>
        <translation>Aucun fichier ne décrit ces rôles&#x202f;; ils ont été créés sans droits, pour pouvoir posséder des objets&#xa0;: %1.</translation>
    </message>
    <message>
        <source>These properties of the database were not understood and left out: %1.</source>
        <translation>Ces propriétés de la base n’ont pas été comprises et ont été laissées de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The rows of foreign tables stand elsewhere and are not in the backup: %1.</source>
        <translation>Les lignes des tables distantes se trouvent ailleurs et ne sont pas dans la sauvegarde&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The rows of materialized views were computed anew and not compared: %1.</source>
        <translation>Les lignes des vues matérialisées ont été recalculées et non comparées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The backup was restored by another major version of PostgreSQL than it was made from.</source>
        <translation>La sauvegarde a été restaurée par une autre version majeure de PostgreSQL que celle dont elle provient.</translation>
    </message>
    <message>
        <source>The backup has no manifest: the settings under which its values were written are unknown, so values that are written otherwise were compared by what they mean.</source>
        <translation>La sauvegarde n’a pas de manifeste&#xa0;: les réglages sous lesquels ses valeurs ont été écrites sont inconnus&#x202f;; les valeurs écrites autrement ont donc été comparées par leur sens.</translation>
    </message>
    <message>
        <source>The backup was made without rights: after a restore they must be granted anew.</source>
        <translation>La sauvegarde a été faite sans les droits&#xa0;: après une restauration, il faut les accorder de nouveau.</translation>
    </message>
    <message>
        <source>The owners of these tables may not fill them; a superuser did: %1.</source>
        <translation>Les propriétaires de ces tables n’ont pas le droit de les remplir&#x202f;; un superutilisateur l’a fait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The system did not permit the private server a network namespace of its own; it listened on no network all the same.</source>
        <translation>Le système n’a pas permis au serveur privé un espace de noms réseau à lui&#x202f;; il n’écoutait malgré tout sur aucun réseau.</translation>
    </message>
    <message>
        <source>The manifest beside the backup does not tell what the backup holds; the test was held against the backup itself.</source>
        <translation>Le manifeste à côté de la sauvegarde ne dit pas ce qu’elle contient&#x202f;; le test s’est appuyé sur la sauvegarde elle-même.</translation>
    </message>
    <message numerus="yes">
        <source>The restore test failed: %n things are not as the backup has them.</source>
        <translation>
            <numerusform>Le test de restauration a échoué&#xa0;: %n anomalie par rapport à la sauvegarde.</numerusform>
            <numerusform>Le test de restauration a échoué&#xa0;: %n anomalies par rapport à la sauvegarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup restores. The rows of %n tables could not be compared; all else came back identical.</source>
        <translation>
            <numerusform>La sauvegarde se restaure. Les lignes de %n table n’ont pu être comparées&#x202f;; tout le reste est revenu à l’identique.</numerusform>
            <numerusform>La sauvegarde se restaure. Les lignes de %n tables n’ont pu être comparées&#x202f;; tout le reste est revenu à l’identique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup restores. The rows of %n tables could not be compared, nor more than the names of the definitions; all else came back identical.</source>
        <translation>
            <numerusform>La sauvegarde se restaure. Les lignes de %n table n’ont pu être comparées, ni des définitions plus que les noms&#x202f;; tout le reste est revenu à l’identique.</numerusform>
            <numerusform>La sauvegarde se restaure. Les lignes de %n tables n’ont pu être comparées, ni des définitions plus que les noms&#x202f;; tout le reste est revenu à l’identique.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup restores: every row came back identical. Of the definitions, only the names were compared.</source>
        <translation>La sauvegarde se restaure&#xa0;: chaque ligne est revenue à l’identique. Des définitions, seuls les noms ont été comparés.</translation>
    </message>
    <message>
        <source>The backup restores: every row and every definition came back identical.</source>
        <translation>La sauvegarde se restaure&#xa0;: chaque ligne et chaque définition sont revenues à l’identique.</translation>
    </message>
    <message>
        <source>A test restore needs about %1 in %2; %3 are free.</source>
        <translation>Un test de restauration demande environ %1 dans %2&#x202f;; il y a %3 de libre.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder (--work-folder).</source>
        <translation>Faites de la place, ou choisissez un autre dossier (--work-folder).</translation>
    </message>
    <message>
        <source>Extensions of this database are not installed here for PostgreSQL %1: %2.</source>
        <translation>Des extensions de cette base ne sont pas installées ici pour PostgreSQL %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Install them (Debian: apt install postgresql-contrib postgresql-%1-NAME), or test on a configured server (--on-server).</source>
        <translation>Installez-les (Debian&#xa0;: apt install postgresql-contrib postgresql-%1-NOM), ou testez sur un serveur configuré (--on-server).</translation>
    </message>
    <message>
        <source>The manifest of %1 is that of another dump.</source>
        <translation>Le manifeste de %1 est celui d’une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Move it away; the rows are then counted in the dump itself.</source>
        <translation>Écartez-le&#x202f;; les lignes sont alors comptées dans la sauvegarde elle-même.</translation>
    </message>
    <message>
        <source>The database %1, left by an interrupted test restore, was dropped.</source>
        <translation>La base %1, laissée par un test de restauration interrompu, a été supprimée.</translation>
    </message>
    <message>
        <source>Comparing the large objects</source>
        <translation>Comparaison des grands objets</translation>
    </message>
    <message>
        <source>Making a private server</source>
        <translation>Création d’un serveur privé</translation>
    </message>
    <message>
        <source>What an interrupted test restore had left in %1 was removed.</source>
        <translation>Ce qu’un test de restauration interrompu avait laissé dans %1 a été enlevé.</translation>
    </message>
    <message>
        <source>A database %1 has been made since the preview: nothing was restored.</source>
        <translation>Une base %1 a été créée depuis l’aperçu&#xa0;: rien n’a été restauré.</translation>
    </message>
    <message>
        <source>Look at it again, or restore into another name.</source>
        <translation>Regardez-la à nouveau, ou restaurez sous un autre nom.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Le disque du serveur est plein.</translation>
    </message>
    <message>
        <source>Make room on it, then restore again.</source>
        <translation>Faites-y de la place, puis restaurez à nouveau.</translation>
    </message>
    <message>
        <source>The server cannot give %1 the encoding and the locale of the original.</source>
        <translation>Le serveur ne peut pas donner à %1 l’encodage et la locale de l’original.</translation>
    </message>
    <message>
        <source>Install the locale on the server and restart it, or make an empty database with another one and restore into that.</source>
        <translation>Installez la locale sur le serveur et redémarrez-le, ou créez une base vide avec une autre locale et restaurez dans celle-ci.</translation>
    </message>
    <message>
        <source>The database %1, which is not complete, could not be dropped; drop it. %2</source>
        <translation>La base %1, qui n’est pas complète, n’a pas pu être supprimée&#x202f;; supprimez-la. %2</translation>
    </message>
    <message>
        <source>%1 is of a PostgreSQL to come: version %2 of the archive format is not known here.</source>
        <translation>%1 vient d’un PostgreSQL à venir&#xa0;: la version %2 du format d’archive n’est pas connue ici.</translation>
    </message>
    <message>
        <source>Update this program, or restore it with the pg_restore of that version.</source>
        <translation>Mettez ce programme à jour, ou restaurez avec le pg_restore de cette version.</translation>
    </message>
    <message>
        <source>%1 was written by pg_dump %2; no pg_restore here is new enough to read it.</source>
        <translation>%1 a été écrit par pg_dump %2&#x202f;; aucun pg_restore d’ici n’est assez récent pour le lire.</translation>
    </message>
    <message numerus="yes">
        <source>with its %n partitions</source>
        <translation>
            <numerusform>avec sa partition</numerusform>
            <numerusform>avec ses %n partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>as many</source>
        <translation>même nombre</translation>
    </message>
    <message>
        <source>not as many</source>
        <translation>nombre différent</translation>
    </message>
    <message>
        <source>not identical</source>
        <translation>différences</translation>
    </message>
    <message>
        <source>all valid</source>
        <translation>tous valides</translation>
    </message>
    <message>
        <source>not all valid</source>
        <translation>non valides</translation>
    </message>
    <message>
        <source>Large objects</source>
        <translation>Grands objets</translation>
    </message>
    <message>
        <source>Sequences that stand at their value</source>
        <translation>Séquences à leur valeur</translation>
    </message>
    <message>
        <source>Indexes and constraints that are not valid</source>
        <translation>Index et contraintes non valides</translation>
    </message>
    <message>
        <source>Rows by table</source>
        <translation>Lignes par table</translation>
    </message>
    <message>
        <source>No table was compared.</source>
        <translation>Aucune table n’a été comparée.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows expected</source>
        <translation>Lignes attendues</translation>
    </message>
    <message>
        <source>Rows found</source>
        <translation>Lignes trouvées</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n tables in all</source>
        <translation>
            <numerusform>%n table en tout</numerusform>
            <numerusform>%n tables en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identical</source>
        <translation>
            <numerusform>%n identique</numerusform>
            <numerusform>%n identiques</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Each object was compared by its definition, its owner and its rights, as written by the version of pg_dump that made the backup.</source>
        <translation>Chaque objet a été comparé par sa définition, son propriétaire et ses droits, tels que les écrit la version de pg_dump qui a fait la sauvegarde.</translation>
    </message>
    <message>
        <source>Only the kinds and names of objects were compared: there was no pg_dump of the version that made the backup, or the server was of another one.</source>
        <translation>Seuls les types et les noms des objets ont été comparés&#xa0;: il n’y avait pas de pg_dump de la version qui a fait la sauvegarde, ou le serveur était d’une autre version.</translation>
    </message>
    <message>
        <source>Everything else in the database</source>
        <translation>Le reste de la base</translation>
    </message>
    <message>
        <source>Read by ______________________, on ______________________, signature ______________________</source>
        <translation>Lu par ______________________, le ______________________, signature ______________________</translation>
    </message>
    <message>
        <source>Restore test of the database %1</source>
        <translation>Test de restauration de la base %1</translation>
    </message>
    <message>
        <source>Disaster-recovery plan: report of a restore test</source>
        <translation>Plan de reprise d’activité (PRA)&#xa0;: rapport de test de restauration</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>pg_restore %1, %n parallel jobs</source>
        <translation>
            <numerusform>pg_restore %1, un seul processus</numerusform>
            <numerusform>pg_restore %1, %n processus parallèles</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was restored into a private server, made for this test alone and removed after it. What stood there was then read back and compared with what the backup holds: every table by its number of rows and a fingerprint of them, sequences by their value, definitions by name and text.</source>
        <translation>La sauvegarde a été restaurée sur un serveur privé, créé pour ce seul test et supprimé ensuite. Ce qui s’y trouvait a été relu et comparé au contenu de la sauvegarde&#xa0;: chaque table par son nombre de lignes et leur empreinte, les séquences par leur valeur, les définitions par leur nom et leur texte.</translation>
    </message>
    <message>
        <source>The backup was restored into a scratch database on a configured server, made for this test alone and removed after it. What stood there was then read back and compared with what the backup holds: every table by its number of rows and a fingerprint of them, sequences by their value, definitions by name and text.</source>
        <translation>La sauvegarde a été restaurée dans une base temporaire d’un serveur configuré, créée pour ce seul test et supprimée ensuite. Ce qui s’y trouvait a été relu et comparé au contenu de la sauvegarde&#xa0;: chaque table par son nombre de lignes et leur empreinte, les séquences par leur valeur, les définitions par leur nom et leur texte.</translation>
    </message>
    <message>
        <source>Definitions, rows and indexes</source>
        <translation>Définitions, lignes et index</translation>
    </message>
    <message>
        <source>Next test due: as soon as the cause is mended, and by %1 at the latest.</source>
        <translation>Prochain test&#xa0;: dès que la cause est corrigée, et le %1 au plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>Next test due: by %1 (every %n days, as declared).</source>
        <translation>
            <numerusform>Prochain test&#xa0;: avant le %1 (chaque jour, comme déclaré).</numerusform>
            <numerusform>Prochain test&#xa0;: avant le %1 (tous les %n jours, comme déclaré).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next test due: by %1 (every %n days; no other interval is declared).</source>
        <translation>
            <numerusform>Prochain test&#xa0;: avant le %1 (chaque jour&#x202f;; aucun autre intervalle n’est déclaré).</numerusform>
            <numerusform>Prochain test&#xa0;: avant le %1 (tous les %n jours&#x202f;; aucun autre intervalle n’est déclaré).</numerusform>
        </translation>
    </message>
    <message>
        <source>the manifest, written when it was made</source>
        <translation>le manifeste, écrit lors de la sauvegarde</translation>
    </message>
    <message>
        <source>the backup itself; it has no manifest</source>
        <translation>la sauvegarde elle-même&#x202f;; elle n’a pas de manifeste</translation>
    </message>
    <message>
        <source>What was tested</source>
        <translation>Ce qui a été testé</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Faite depuis</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Faite par</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparée à</translation>
    </message>
    <message>
        <source>How it was tested</source>
        <translation>Comment le test s’est déroulé</translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation>Testée par</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Restored into</source>
        <translation>Restaurée sur</translation>
    </message>
    <message>
        <source>Restored by</source>
        <translation>Restaurée par</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>Rapport de</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Time to restore (RTO)</source>
        <translation>Durée de restauration (DMIA)</translation>
    </message>
    <message>
        <source>The whole test</source>
        <translation>Test complet</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Durées</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>no objective declared</source>
        <translation>aucun objectif déclaré</translation>
    </message>
    <message>
        <source>objective of %1: missed by %2</source>
        <translation>objectif de %1&#xa0;: dépassé de %2</translation>
    </message>
    <message>
        <source>within the objective of %1, but the test failed</source>
        <translation>dans l’objectif de %1, mais le test a échoué</translation>
    </message>
    <message>
        <source>objective of %1: met</source>
        <translation>objectif de %1&#xa0;: respecté</translation>
    </message>
    <message>
        <source>the whole test took %1</source>
        <translation>%1 pour le test complet</translation>
    </message>
    <message>
        <source>Age of the backup (RPO)</source>
        <translation>Âge de la sauvegarde (PDMA)</translation>
    </message>
    <message>
        <source>the backup tells no date before the test</source>
        <translation>la sauvegarde n’indique pas de date antérieure au test</translation>
    </message>
    <message>
        <source>objective not compared</source>
        <translation>objectif non comparé</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>faite le %1</translation>
    </message>
    <message numerus="yes">
        <source>of %1 expected, in %n tables</source>
        <translation>
            <numerusform>sur %1, dans %n table</numerusform>
            <numerusform>sur %1, dans %n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>all identical</source>
        <translation>toutes identiques</translation>
    </message>
    <message numerus="yes">
        <source>%n tables not compared</source>
        <translation>
            <numerusform>%n table non comparée</numerusform>
            <numerusform>%n tables non comparées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables differ</source>
        <translation>
            <numerusform>%n table diffère</numerusform>
            <numerusform>%n tables diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>no table compared</source>
        <translation>aucune table comparée</translation>
    </message>
    <message>
        <source>Rows found again</source>
        <translation>Lignes retrouvées</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines of it.</source>
        <translation>
            <numerusform>… et %n autre ligne.</numerusform>
            <numerusform>… et %n autres lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not as it should be</source>
        <translation>Anomalies</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the record of the test beside the backup tells all.</source>
        <translation>
            <numerusform>… et %n autre&#x202f;; le compte rendu du test, à côté de la sauvegarde, dit tout.</numerusform>
            <numerusform>… et %n autres&#x202f;; le compte rendu du test, à côté de la sauvegarde, dit tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions that differ</source>
        <translation>Définitions différentes</translation>
    </message>
    <message>
        <source>Lines with - stand in the backup alone, lines with + in the restored database alone.</source>
        <translation>Les lignes avec - n’existent que dans la sauvegarde, les lignes avec + que dans la base restaurée.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more definitions; the record of the test beside the backup holds all.</source>
        <translation>
            <numerusform>… et %n autre définition&#x202f;; le compte rendu du test, à côté de la sauvegarde, les contient toutes.</numerusform>
            <numerusform>… et %n autres définitions&#x202f;; le compte rendu du test, à côté de la sauvegarde, les contient toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was replaced, left out or not proven</source>
        <translation>Ce qui a été remplacé, laissé de côté ou non prouvé</translation>
    </message>
    <message>
        <source>Nothing: the whole of the backup was restored and compared.</source>
        <translation>Rien&#xa0;: toute la sauvegarde a été restaurée et comparée.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>What pg_restore said, and on which command</source>
        <translation>Ce qu’a indiqué pg_restore, et sur quelle commande</translation>
    </message>
    <message>
        <source>Errors of pg_restore</source>
        <translation>Erreurs de pg_restore</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more errors; the record of the test beside the backup holds all.</source>
        <translation>
            <numerusform>… et %n autre erreur&#x202f;; le compte rendu du test, à côté de la sauvegarde, les contient toutes.</numerusform>
            <numerusform>… et %n autres erreurs&#x202f;; le compte rendu du test, à côté de la sauvegarde, les contient toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>To do it again by hand</source>
        <translation>Pour le refaire à la main</translation>
    </message>
    <message>
        <source>The first repeats the whole test; the others are its steps, in this order.</source>
        <translation>La première refait tout le test&#x202f;; les autres en sont les étapes, dans cet ordre.</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>Fin du journal</translation>
    </message>
    <message>
        <source>In the words of the tools.</source>
        <translation>Dans les termes des outils.</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>Schémas</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Partitions attached to their table</source>
        <translation>Partitions rattachées à leur table</translation>
    </message>
    <message>
        <source>Foreign tables</source>
        <translation>Tables distantes</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Materialized views</source>
        <translation>Vues matérialisées</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Indexes attached to that of their table</source>
        <translation>Index rattachés à celui de leur table</translation>
    </message>
    <message>
        <source>Keys and unique constraints</source>
        <translation>Clés et contraintes d’unicité</translation>
    </message>
    <message>
        <source>Check constraints</source>
        <translation>Contraintes de vérification</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Clés étrangères</translation>
    </message>
    <message>
        <source>Default values</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Sequences that belong to a column</source>
        <translation>Séquences liées à une colonne</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procédures</translation>
    </message>
    <message>
        <source>Aggregates</source>
        <translation>Agrégats</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Déclencheurs</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Déclencheurs sur événement</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Row security policies</source>
        <translation>Politiques de sécurité des lignes</translation>
    </message>
    <message>
        <source>Tables with row security</source>
        <translation>Tables à sécurité des lignes</translation>
    </message>
    <message>
        <source>Extended statistics</source>
        <translation>Statistiques étendues</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>Serveurs distants</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Default rights</source>
        <translation>Droits par défaut</translation>
    </message>
    <message>
        <source>The statistics of %1 were not collected: its queries may be slow until ANALYZE has run in it. %2</source>
        <translation>Les statistiques de %1 n’ont pas été collectées&#xa0;: ses requêtes peuvent être lentes tant que ANALYZE n’y a pas été exécuté. %2</translation>
    </message>
    <message>
        <source>%1 was written while it was restored: what came back is not to be trusted.</source>
        <translation>%1 a été modifié pendant sa restauration&#xa0;: on ne peut pas se fier à ce qui a été restauré.</translation>
    </message>
    <message>
        <source>Find out which program writes it; then restore again.</source>
        <translation>Cherchez quel programme l’écrit&#x202f;; puis restaurez à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was changed in %1: other objects depend on what was to be replaced.</source>
        <translation>Rien n’a été changé dans %1&#xa0;: d’autres objets dépendent de ce qui devait être remplacé.</translation>
    </message>
    <message>
        <source>The details name them. Choose them as well, or restore into a new database and copy from there.</source>
        <translation>Les détails les nomment. Choisissez-les aussi, ou restaurez dans une nouvelle base et copiez à partir d’elle.</translation>
    </message>
    <message>
        <source>The table %1 lacks columns that the backup has values for.</source>
        <translation>Il manque à la table %1 des colonnes dont la sauvegarde a les valeurs.</translation>
    </message>
    <message>
        <source>%1 has no manifest, so nothing tells where it comes from. Its functions run with the rights of the test&apos;s server: test only what you trust.</source>
        <translation>%1 n’a pas de manifeste&#xa0;: rien ne dit d’où il vient. Ses fonctions s’exécutent avec les droits du serveur d’essai&#xa0;: n’essayez que ce en quoi vous avez confiance.</translation>
    </message>
    <message>
        <source>columns missing</source>
        <translation>colonnes absentes</translation>
    </message>
    <message>
        <source>The backup holds no rows of these tables; they came back empty: %1.</source>
        <translation>La sauvegarde ne contient aucune ligne de ces tables, revenues vides&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The backup has neither rights nor a manifest: whether it was made without rights is unknown, so they were not compared.</source>
        <translation>La sauvegarde n’a ni droits ni manifeste&#xa0;: on ignore si elle a été faite sans les droits, qui n’ont donc pas été comparés.</translation>
    </message>
    <message>
        <source>The backup has neither comments nor a manifest: whether it was made without comments is unknown, so they were not compared.</source>
        <translation>La sauvegarde n’a ni commentaires ni manifeste&#xa0;: on ignore si elle a été faite sans les commentaires, qui n’ont donc pas été comparés.</translation>
    </message>
    <message>
        <source>Properties of the database itself (owner, rights, settings, encoding) were not compared, because it was restored under another name or with another locale.</source>
        <translation>Les propriétés de la base elle-même (propriétaire, droits, paramètres, encodage) n’ont pas été comparées, car elle a été restaurée sous un autre nom ou avec une autre locale.</translation>
    </message>
    <message>
        <source>Materialized views that read foreign tables were not filled where those could not be reached: %1.</source>
        <translation>Des vues matérialisées qui lisent des tables distantes n’ont pas été remplies, faute de pouvoir atteindre celles-ci&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message>
        <source>%1 has changed since the preview: nothing was deleted.</source>
        <translation>%1 a changé depuis l’aperçu&#xa0;: rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Look at the new preview, then apply it if it is right.</source>
        <translation>Examinez le nouvel aperçu, puis appliquez-le s’il est juste.</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>%1 n’a pas pu être supprimée.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 supprimée.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservée</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>younger than the retention</source>
        <translation>plus récente que la rétention</translation>
    </message>
    <message>
        <source>one of the newest, always kept</source>
        <translation>parmi les plus récentes, toujours conservée</translation>
    </message>
    <message>
        <source>dated in the future, never deleted</source>
        <translation>datée du futur, jamais supprimée</translation>
    </message>
    <message>
        <source>damaged, deleted only by you</source>
        <translation>endommagée, supprimée par vous seulement</translation>
    </message>
    <message>
        <source>older than the retention</source>
        <translation>plus ancienne que la rétention</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>choisie par vous</translation>
    </message>
    <message>
        <source>of another server, not ours to delete</source>
        <translation>d’un autre serveur, pas à nous de la supprimer</translation>
    </message>
    <message>
        <source>younger than an hour</source>
        <translation>de moins d’une heure</translation>
    </message>
    <message>
        <source>the newest that was verified</source>
        <translation>la plus récente qui a été vérifiée</translation>
    </message>
    <message>
        <source>the newest of its day</source>
        <translation>la plus récente de son jour</translation>
    </message>
    <message>
        <source>the newest of its week</source>
        <translation>la plus récente de sa semaine</translation>
    </message>
    <message>
        <source>the newest of its month</source>
        <translation>la plus récente de son mois</translation>
    </message>
    <message>
        <source>the newest of its year</source>
        <translation>la plus récente de son année</translation>
    </message>
    <message>
        <source>old, but nothing newer is good</source>
        <translation>ancienne, mais aucune plus récente n’est bonne</translation>
    </message>
    <message>
        <source>The journal of deletions is damaged at line %1: %2</source>
        <translation>Le journal des suppressions est abîmé à la ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Preparing the journal</source>
        <translation>Préparation du journal</translation>
    </message>
    <message>
        <source>%1 was pinned meanwhile: it stays.</source>
        <translation>%1 a été épinglée entre-temps&#xa0;: elle reste.</translation>
    </message>
    <message>
        <source>Moved %1 to the quarantine.</source>
        <translation>%1 mise en quarantaine.</translation>
    </message>
    <message>
        <source>The line is not complete: whoever wrote it was interrupted.</source>
        <translation>La ligne n’est pas complète&#xa0;: son écriture a été interrompue.</translation>
    </message>
    <message>
        <source>The line is no record.</source>
        <translation>La ligne n’est pas un enregistrement.</translation>
    </message>
    <message>
        <source>The line was changed since it was written.</source>
        <translation>La ligne a été modifiée depuis son écriture.</translation>
    </message>
    <message>
        <source>The line does not follow the one before: that one was changed, or lines were taken out or put in.</source>
        <translation>La ligne ne suit pas la précédente&#xa0;: celle-ci a été modifiée, ou des lignes ont été retirées ou ajoutées.</translation>
    </message>
    <message>
        <source>The line has the number %1.</source>
        <translation>La ligne porte le numéro %1.</translation>
    </message>
    <message>
        <source>about to go</source>
        <translation>sur le point de partir</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>moved to the quarantine</source>
        <translation>mise en quarantaine</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>non supprimée</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>deleted from the quarantine</source>
        <translation>supprimée de la quarantaine</translation>
    </message>
    <message numerus="yes">
        <source>older than the retention of %n days</source>
        <translation>
            <numerusform>plus ancienne que la rétention de %n jour</numerusform>
            <numerusform>plus ancienne que la rétention de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the quarantine for more than %n days</source>
        <translation>
            <numerusform>en quarantaine depuis plus de %n jour</numerusform>
            <numerusform>en quarantaine depuis plus de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Date of the backup</source>
        <translation>Date de la sauvegarde</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>An earlier rotation was interrupted here.</source>
        <translation>Une rotation précédente a été interrompue ici.</translation>
    </message>
    <message>
        <source>An interrupted rotation was ended: %1.</source>
        <translation>Une rotation interrompue a été terminée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is there again already.</source>
        <translation>%1 est déjà de retour.</translation>
    </message>
    <message>
        <source>Move one of the two elsewhere, then take it back again.</source>
        <translation>Déplacez l’une des deux ailleurs, puis reprenez-la à nouveau.</translation>
    </message>
    <message>
        <source>Took %1 back from the quarantine.</source>
        <translation>%1 reprise de la quarantaine.</translation>
    </message>
    <message>
        <source>pinned by you</source>
        <translation>épinglée par vous</translation>
    </message>
</context>
<context>
    <name>runbook</name>
    <message>
        <source>No row of %1 can be changed or deleted: its rules refuse it.</source>
        <translation>Aucune ligne de %1 ne peut être modifiée ni supprimée&#xa0;: ses règles le refusent.</translation>
    </message>
    <message>
        <source>Name another table.</source>
        <translation>Nommez une autre table.</translation>
    </message>
    <message>
        <source>The table %1 has as many rows as in the backup.</source>
        <translation>La table %1 a autant de lignes que dans la sauvegarde.</translation>
    </message>
    <message>
        <source>Look at the server</source>
        <translation>Regarder le serveur</translation>
    </message>
    <message>
        <source>Lists its databases. When it does not answer, look at the machine, its disks and the server&apos;s log first; a server that is lost is another scenario.</source>
        <translation>Liste ses bases. S’il ne répond pas, regardez d’abord la machine, ses disques et le journal du serveur&#x202f;; un serveur perdu est un autre scénario.</translation>
    </message>
    <message>
        <source>See which backups there are</source>
        <translation>Voir quelles sauvegardes existent</translation>
    </message>
    <message>
        <source>Newest first, each with its state. Stop the daily timer, so that no rotation runs meanwhile.</source>
        <translation>Les plus récentes d’abord, chacune avec son état. Arrêtez la planification quotidienne, pour qu’aucune rotation ne passe entre-temps.</translation>
    </message>
    <message>
        <source>Make sure that the newest one is corrupt</source>
        <translation>S’assurer que la dernière est corrompue</translation>
    </message>
    <message>
        <source>Exit status 7 says that it is, and where. Do not delete it: single tables can often still be read from it. Exit status 0 says that it is good: use it. As long as the database works, make a new backup before anything else.</source>
        <translation>Le code de sortie 7 dit qu’elle l’est, et où. Ne la supprimez pas&#xa0;: des tables isolées s’y lisent souvent encore. Le code de sortie 0 dit qu’elle est bonne&#xa0;: utilisez-la. Tant que la base fonctionne, faites avant tout une nouvelle sauvegarde.</translation>
    </message>
    <message>
        <source>Keep the backup that is left</source>
        <translation>Conserver la sauvegarde qui reste</translation>
    </message>
    <message>
        <source>Pinned, no rotation takes it away. “unpin” ends it.</source>
        <translation>Épinglée, aucune rotation ne l’emporte. «&#xa0;unpin&#xa0;» y met fin.</translation>
    </message>
    <message>
        <source>The pin stands beside the backup.</source>
        <translation>L’épingle est à côté de la sauvegarde.</translation>
    </message>
    <message>
        <source>Know which version is needed</source>
        <translation>Savoir quelle version il faut</translation>
    </message>
    <message>
        <source>The backup comes from a server %1, by pg_dump %2, as an archive of version %3. It takes pg_restore %4: of the server&apos;s own version, and no older than the pg_dump. A newer one reports errors on an older server. Installed when this was written: %5.</source>
        <translation>La sauvegarde vient d’un serveur %1, par pg_dump %2, sous forme d’archive de version %3. Il faut pg_restore %4&#xa0;: de la version même du serveur, et pas plus ancien que le pg_dump. Un plus récent signale des erreurs sur un serveur plus ancien. Installés quand ceci a été écrit&#xa0;: %5.</translation>
    </message>
    <message>
        <source>Restore with that very tool</source>
        <translation>Restaurer avec cet outil-là</translation>
    </message>
    <message>
        <source>By its full path, for the name alone may lead to another version; without owners and rights, for this is a trial.</source>
        <translation>Par son chemin complet, car le nom seul peut mener à une autre version&#x202f;; sans propriétaires ni droits, car c’est un essai.</translation>
    </message>
    <message>
        <source>There is something in it.</source>
        <translation>Il s’y trouve quelque chose.</translation>
    </message>
    <message>
        <source>Make an empty database</source>
        <translation>Créer une base vide</translation>
    </message>
    <message>
        <source>It is called %1; nothing that is in use is touched.</source>
        <translation>Elle s’appelle %1&#x202f;; rien de ce qui sert n’est touché.</translation>
    </message>
    <message>
        <source>It is there, and empty.</source>
        <translation>Elle est là, et vide.</translation>
    </message>
    <message>
        <source>Keep the configuration</source>
        <translation>Conserver la configuration</translation>
    </message>
    <message>
        <source>A copy of the file that names the tool, with its rights.</source>
        <translation>Une copie du fichier qui nomme l’outil, avec ses droits.</translation>
    </message>
    <message>
        <source>The copy is the same.</source>
        <translation>La copie est identique.</translation>
    </message>
    <message>
        <source>Let the program choose the tool</source>
        <translation>Laisser le programme choisir l’outil</translation>
    </message>
    <message>
        <source>Where the configuration names a pg_dump by its path, put the plain name in its place: then the installed one of the server&apos;s own version is taken.</source>
        <translation>Si la configuration nomme un pg_dump par son chemin, mettez le nom simple à la place&#xa0;: celui de la version même du serveur, s’il est installé, est alors pris.</translation>
    </message>
    <message>
        <source>No tool is named by its path.</source>
        <translation>Aucun outil n’est nommé par son chemin.</translation>
    </message>
    <message>
        <source>The database %1 was dropped, or cannot be used any more; the server runs.</source>
        <translation>La base %1 a été supprimée, ou n’est plus utilisable&#x202f;; le serveur fonctionne.</translation>
    </message>
    <message>
        <source>There is no backup before the newest one to fall back to.</source>
        <translation>Il n’y a pas de sauvegarde avant la dernière, sur laquelle se rabattre.</translation>
    </message>
    <message>
        <source>Make a second one.</source>
        <translation>Faites-en une deuxième.</translation>
    </message>
    <message>
        <source>A restore is needed and the newest backup, %1, is damaged: the one before it, of %2, has to do.</source>
        <translation>Il faut restaurer et la dernière sauvegarde, %1, est endommagée&#xa0;: celle d’avant, du %2, doit suffire.</translation>
    </message>
    <message>
        <source>pg_restore %1 is installed.</source>
        <translation>pg_restore %1 est installé.</translation>
    </message>
    <message>
        <source>Backing up or restoring ends with exit status 8, or pg_restore says “unsupported version” or reports errors of settings that the server does not know.</source>
        <translation>Une sauvegarde ou une restauration se termine par le code de sortie 8, ou pg_restore dit «&#xa0;unsupported version&#xa0;» ou signale des erreurs de paramètres que le serveur ne connaît pas.</translation>
    </message>
    <message>
        <source>Nothing: no data are lost, but until it is mended there is no new backup.</source>
        <translation>Rien&#xa0;: aucune donnée n’est perdue, mais il n’y a pas de nouvelle sauvegarde avant la réparation.</translation>
    </message>
    <message>
        <source>Install the tools that fit</source>
        <translation>Installer les outils qui conviennent</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu, as root; other versions come from apt.postgresql.org. Several versions can be installed beside each other.</source>
        <translation>Sur Debian et Ubuntu, en tant que root&#x202f;; les autres versions viennent de apt.postgresql.org. Plusieurs versions peuvent être installées côte à côte.</translation>
    </message>
    <message>
        <source>See whether it reads the backup</source>
        <translation>Voir s’il lit la sauvegarde</translation>
    </message>
    <message>
        <source>Lists what the backup holds; a tool that is too old refuses.</source>
        <translation>Liste ce que contient la sauvegarde&#x202f;; un outil trop ancien refuse.</translation>
    </message>
    <message>
        <source>%1 holds no table %2 with rows and a primary key.</source>
        <translation>%1 ne contient pas de table %2 avec des lignes et une clé primaire.</translation>
    </message>
    <message>
        <source>“inspect” tells what it holds; capitals count.</source>
        <translation>«&#xa0;inspect&#xa0;» dit ce qu’elle contient&#x202f;; les majuscules comptent.</translation>
    </message>
    <message>
        <source>Must give %1:</source>
        <translation>Doit donner %1&#xa0;:</translation>
    </message>
    <message>
        <source>Made on %1 for the database %2. Make it anew after every change of servers, paths or tables.</source>
        <translation>Établi le %1 pour la base %2. À refaire après tout changement de serveur, de chemin ou de table.</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Quand&#xa0;:</translation>
    </message>
    <message>
        <source>What is lost:</source>
        <translation>Ce qui est perdu&#xa0;:</translation>
    </message>
    <message>
        <source>How long:</source>
        <translation>Durée&#xa0;:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Whom to tell what</source>
        <translation>Qui prévenir, et de quoi</translation>
    </message>
    <message>
        <source>Check: %1 Must give %2:</source>
        <translation>Contrôle&#xa0;: %1 Doit donner %2&#xa0;:</translation>
    </message>
    <message>
        <source>Do:</source>
        <translation>À faire&#xa0;:</translation>
    </message>
    <message>
        <source>Check:</source>
        <translation>Contrôle&#xa0;:</translation>
    </message>
    <message>
        <source>Passed over when it is so already: %1 It is when this gives %2.</source>
        <translation>À passer si c’est déjà le cas&#xa0;: %1 Ça l’est si ceci donne %2.</translation>
    </message>
    <message>
        <source>Run it as the system user postgres (runuser -u postgres -- …).</source>
        <translation>À lancer sous le compte système postgres (runuser -u postgres -- …).</translation>
    </message>
    <message>
        <source>Its exit status must be %1.</source>
        <translation>Son code de sortie doit être %1.</translation>
    </message>
    <message>
        <source>A rehearsal does not run it: it changes the machine.</source>
        <translation>Une répétition ne l’exécute pas&#xa0;: elle change la machine.</translation>
    </message>
    <message>
        <source>Recovery of %1: what to do, step by step</source>
        <translation>Reprise de %1&#xa0;: que faire, étape par étape</translation>
    </message>
    <message>
        <source>There is no backup of %1 in %2 to restore.</source>
        <translation>Il n’y a aucune sauvegarde de %1 dans %2 à restaurer.</translation>
    </message>
    <message>
        <source>Make a backup first: a runbook names what it restores.</source>
        <translation>Faites d’abord une sauvegarde&#xa0;: une fiche nomme ce qu’elle restaure.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Inutile</translation>
    </message>
    <message>
        <source>Checked only</source>
        <translation>Contrôle seul</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Bringing the accident about</source>
        <translation>Provocation de l’accident</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>the answer %1</source>
        <translation>la réponse %1</translation>
    </message>
    <message>
        <source>an answer with “%1” in it</source>
        <translation>une réponse contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>le code de sortie %1</translation>
    </message>
    <message>
        <source>Whoever answers for the backups: since when none was made, and that it is mended.</source>
        <translation>Le responsable des sauvegardes&#xa0;: depuis quand il n’y en a plus eu, et que c’est réparé.</translation>
    </message>
    <message>
        <source>A table deleted by mistake</source>
        <translation>Une table supprimée par erreur</translation>
    </message>
    <message>
        <source>Rows changed by mistake</source>
        <translation>Des lignes modifiées par erreur</translation>
    </message>
    <message>
        <source>Database lost</source>
        <translation>Base de données perdue</translation>
    </message>
    <message>
        <source>Server lost</source>
        <translation>Serveur perdu</translation>
    </message>
    <message>
        <source>Newest backup corrupt</source>
        <translation>Dernière sauvegarde corrompue</translation>
    </message>
    <message>
        <source>Tools of the wrong version</source>
        <translation>Outils de la mauvaise version</translation>
    </message>
    <message>
        <source>The server accepts connections.</source>
        <translation>Le serveur accepte les connexions.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is installed.</source>
        <translation>PostgreSQL %1 est installé.</translation>
    </message>
    <message>
        <source>Install PostgreSQL and this program</source>
        <translation>Installer PostgreSQL et ce programme</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu, as root; take the version that the lost server had, %1, and the extensions that it used.</source>
        <translation>Sur Debian et Ubuntu, en tant que root&#x202f;; prenez la version qu’avait le serveur perdu, %1, et les extensions qu’il utilisait.</translation>
    </message>
    <message>
        <source>Bring the backups and the configuration</source>
        <translation>Apporter les sauvegardes et la configuration</translation>
    </message>
    <message>
        <source>From their copy outside the lost machine: the files of %1 (the backup, its .json and its .roles.sql) and the folder %2. When the new machine has another name, set it as host in config_postgres.yml.</source>
        <translation>Depuis leur copie hors de la machine perdue&#xa0;: les fichiers de %1 (la sauvegarde, son .json et son .roles.sql) et le dossier %2. Si la nouvelle machine porte un autre nom, indiquez-le comme host dans config_postgres.yml.</translation>
    </message>
    <message>
        <source>Make an empty server</source>
        <translation>Créer un serveur vide</translation>
    </message>
    <message>
        <source>As the system user postgres. Debian&apos;s package makes and starts one by itself: then there is nothing to do.</source>
        <translation>Sous le compte système postgres. Le paquet de Debian en crée et démarre un de lui-même&#xa0;: il n’y a alors rien à faire.</translation>
    </message>
    <message>
        <source>Its folder is that of a server.</source>
        <translation>Son dossier est celui d’un serveur.</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Le démarrer</translation>
    </message>
    <message>
        <source>As the system user postgres. Put the same port and addresses into its postgresql.conf, and let the system start it from now on.</source>
        <translation>Sous le compte système postgres. Inscrivez le même port et les mêmes adresses dans son postgresql.conf, et laissez désormais le système le démarrer.</translation>
    </message>
    <message>
        <source>Let in who may come in</source>
        <translation>Laisser entrer qui doit entrer</translation>
    </message>
    <message>
        <source>pg_hba.conf is in no backup of a database: put back your copy of it, or write a line for each application and its network. Nobody but you should be let in before everything is checked.</source>
        <translation>pg_hba.conf ne figure dans aucune sauvegarde d’une base&#xa0;: remettez votre copie, ou écrivez une ligne pour chaque application et son réseau. Personne d’autre que vous ne devrait entrer avant que tout soit contrôlé.</translation>
    </message>
    <message>
        <source>The server finds no mistake in the file.</source>
        <translation>Le serveur ne trouve aucune erreur dans le fichier.</translation>
    </message>
    <message>
        <source>All the roles that the database needs are there.</source>
        <translation>Tous les rôles dont la base a besoin sont là.</translation>
    </message>
    <message>
        <source>Make the roles</source>
        <translation>Créer les rôles</translation>
    </message>
    <message>
        <source>From the file that was saved with the backup. A role that is there already stays as it is.</source>
        <translation>À partir du fichier enregistré avec la sauvegarde. Un rôle déjà présent reste tel quel.</translation>
    </message>
    <message>
        <source>No roles file stands beside the backup: these are the names alone. Give each its rights and memberships from what you know of it.</source>
        <translation>Aucun fichier de rôles n’accompagne la sauvegarde&#xa0;: voici les noms seuls. Donnez à chacun ses droits et ses appartenances d’après ce que vous en savez.</translation>
    </message>
    <message>
        <source>The login has every right for now.</source>
        <translation>Le compte a tous les droits pour l’instant.</translation>
    </message>
    <message>
        <source>The login has no more rights than it had.</source>
        <translation>Le compte n’a pas plus de droits qu’avant.</translation>
    </message>
    <message>
        <source>The role %1 is there.</source>
        <translation>Le rôle %1 est là.</translation>
    </message>
    <message>
        <source>Make the login of this program</source>
        <translation>Créer le compte de ce programme</translation>
    </message>
    <message>
        <source>%1, as the configuration names it; nothing to do when the roles file held it.</source>
        <translation>%1, tel que la configuration le nomme&#x202f;; rien à faire si le fichier de rôles le contenait.</translation>
    </message>
    <message>
        <source>Lend it every right</source>
        <translation>Lui prêter tous les droits</translation>
    </message>
    <message>
        <source>%1 restores as that login; for owners and rights it must be a superuser until that is done.</source>
        <translation>%1 restaure sous ce compte&#x202f;; pour les propriétaires et les droits, il doit être superutilisateur jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Les lui reprendre</translation>
    </message>
    <message>
        <source>%1 becomes what it was.</source>
        <translation>%1 redevient ce qu’il était.</translation>
    </message>
    <message>
        <source>The roles came with their passwords; the list shows those without one.</source>
        <translation>Les rôles sont venus avec leurs mots de passe&#x202f;; la liste montre ceux qui n’en ont pas.</translation>
    </message>
    <message>
        <source>Backups hold no passwords: give each role of the list a new one, with \password in the client, and tell its application.</source>
        <translation>Les sauvegardes ne contiennent pas de mots de passe&#xa0;: donnez-en un nouveau à chaque rôle de la liste, par \password dans le client, et indiquez-le à son application.</translation>
    </message>
    <message>
        <source>Give passwords</source>
        <translation>Donner les mots de passe</translation>
    </message>
    <message>
        <source>The machine of %1 is lost: everything is made anew, from the backup&apos;s copy elsewhere.</source>
        <translation>La machine de %1 est perdue&#xa0;: tout est refait à neuf, à partir de la copie de la sauvegarde conservée ailleurs.</translation>
    </message>
    <message>
        <source>Make sure of the backup</source>
        <translation>S’assurer de la sauvegarde</translation>
    </message>
    <message>
        <source>Reads every byte of it, with its roles file. Exit status 7 means that it is damaged: then follow “Newest backup corrupt”.</source>
        <translation>Lit chacun de ses octets, avec son fichier de rôles. Le code de sortie 7 signifie qu’elle est endommagée&#xa0;: suivez alors «&#xa0;Dernière sauvegarde corrompue&#xa0;».</translation>
    </message>
    <message>
        <source>Stop all writing</source>
        <translation>Arrêter toute écriture</translation>
    </message>
    <message>
        <source>Stop the applications that use %1 first, or they come back at once. Then end the sessions that are left; what they had not committed is rolled back.</source>
        <translation>Arrêtez d’abord les applications qui utilisent %1, sinon elles reviennent aussitôt. Terminez ensuite les sessions qui restent&#x202f;; ce qu’elles n’avaient pas validé est annulé.</translation>
    </message>
    <message>
        <source>Nobody is connected to %1 any more.</source>
        <translation>Plus personne n’est connecté à %1.</translation>
    </message>
    <message>
        <source>Keep what is left</source>
        <translation>Conserver ce qui reste</translation>
    </message>
    <message>
        <source>A dump of the damaged state: it holds what was entered since the last backup, and it is the way back from every step that follows. Go on only when it is complete; there must be room for it in %1.</source>
        <translation>Une sauvegarde de l’état endommagé&#xa0;: elle contient ce qui a été saisi depuis la dernière sauvegarde, et elle permet de revenir de chacune des étapes qui suivent. Ne continuez que lorsqu’elle est complète&#x202f;; il faut de la place pour elle dans %1.</translation>
    </message>
    <message>
        <source>Every byte of it can be read back.</source>
        <translation>Chacun de ses octets se relit.</translation>
    </message>
    <message>
        <source>Put the damaged database aside</source>
        <translation>Mettre la base endommagée de côté</translation>
    </message>
    <message>
        <source>Do not drop it: it is renamed to %1 and stays until everything is checked. There is nothing to do when it is gone.</source>
        <translation>Ne la supprimez pas&#xa0;: elle est renommée en %1 et reste jusqu’à ce que tout soit contrôlé. Il n’y a rien à faire si elle n’existe plus.</translation>
    </message>
    <message>
        <source>No database has the name %1.</source>
        <translation>Aucune base ne porte le nom %1.</translation>
    </message>
    <message>
        <source>The database %1 is gone.</source>
        <translation>La base %1 n’existe plus.</translation>
    </message>
    <message>
        <source>Restore the whole database</source>
        <translation>Restaurer toute la base</translation>
    </message>
    <message>
        <source>Makes %1 with the properties, owners and rights of the original, from the backup of %2. On an error what was made is dropped again. Should roles be missing, say --roles as well.</source>
        <translation>Crée %1 avec les propriétés, les propriétaires et les droits de l’original, à partir de la sauvegarde du %2. En cas d’erreur, ce qui a été créé est supprimé. S’il manque des rôles, ajoutez --roles.</translation>
    </message>
    <message>
        <source>The database %1 is there.</source>
        <translation>La base %1 est là.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Start the applications again, let their users check what they know best, and make a backup of the good state.</source>
        <translation>Redémarrez les applications, faites vérifier par leurs utilisateurs ce qu’ils connaissent le mieux, et sauvegardez le bon état.</translation>
    </message>
    <message>
        <source>The newest backup can be read back.</source>
        <translation>La dernière sauvegarde se relit.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Removes the copy %1, which nobody needs any more.</source>
        <translation>Supprime la copie %1, dont personne n’a plus besoin.</translation>
    </message>
    <message>
        <source>The copy is gone.</source>
        <translation>La copie n’existe plus.</translation>
    </message>
    <message>
        <source>Everything entered after the backup of %1 is lost, unless it can be entered again.</source>
        <translation>Tout ce qui a été saisi après la sauvegarde du %1 est perdu, à moins de pouvoir être saisi à nouveau.</translation>
    </message>
    <message>
        <source>At once, users and their managers: %1 is stopped; when it will be back; that nobody tries again on their own.</source>
        <translation>Tout de suite, les utilisateurs et leurs responsables&#xa0;: %1 est arrêtée&#x202f;; quand elle sera de retour&#x202f;; que personne ne tente rien de son côté.</translation>
    </message>
    <message>
        <source>Afterwards, users: the data are those of %1; what they entered later must be checked and entered again.</source>
        <translation>Ensuite, les utilisateurs&#xa0;: les données sont celles du %1&#x202f;; ce qu’ils ont saisi depuis est à vérifier et à ressaisir.</translation>
    </message>
    <message>
        <source>Whoever is responsible for data protection, when personal data were lost or seen: the authority may have to be told within 72 hours.</source>
        <translation>Le délégué à la protection des données, si des données personnelles ont été perdues ou vues&#xa0;: il faut peut-être prévenir l’autorité sous 72 heures.</translation>
    </message>
    <message>
        <source>For the record: what happened, when, who did what, which backup, how long it took.</source>
        <translation>Pour mémoire&#xa0;: ce qui s’est passé, quand, qui a fait quoi, quelle sauvegarde, combien de temps.</translation>
    </message>
    <message>
        <source>Nobody has measured it yet: a test restore tells how long restoring takes.</source>
        <translation>Personne ne l’a encore mesuré&#xa0;: un test de restauration dit combien de temps prend la restauration.</translation>
    </message>
    <message>
        <source>Restoring took %1 in the test of %2; stopping, keeping and checking come on top.</source>
        <translation>La restauration a pris %1 lors du test du %2&#x202f;; s’y ajoutent l’arrêt, la mise de côté et les contrôles.</translation>
    </message>
    <message>
        <source>The backup %1 holds no table with rows and a primary key.</source>
        <translation>La sauvegarde %1 ne contient aucune table avec des lignes et une clé primaire.</translation>
    </message>
    <message>
        <source>Choose another scenario, or name a table.</source>
        <translation>Choisissez un autre scénario, ou nommez une table.</translation>
    </message>
    <message>
        <source>Look at what the backup holds</source>
        <translation>Regarder ce que contient la sauvegarde</translation>
    </message>
    <message>
        <source>Shows a row of %1 as the backup of %2 has it, without restoring anything.</source>
        <translation>Montre une ligne de %1 telle que la sauvegarde du %2 la contient, sans rien restaurer.</translation>
    </message>
    <message>
        <source>Make sure that it is gone</source>
        <translation>S’assurer qu’elle n’existe plus</translation>
    </message>
    <message>
        <source>The answer f means that the table still is there: then its rows are another matter, follow “Rows changed by mistake”.</source>
        <translation>La réponse f signifie que la table existe encore&#xa0;: ses lignes sont alors une autre affaire, suivez «&#xa0;Des lignes modifiées par erreur&#xa0;».</translation>
    </message>
    <message>
        <source>The table %1 does not exist.</source>
        <translation>La table %1 n’existe pas.</translation>
    </message>
    <message>
        <source>Restore the table beside</source>
        <translation>Restaurer la table à côté</translation>
    </message>
    <message>
        <source>Into a database of its own, %1: nothing that is in use is touched, and one can look at the rows before they go back.</source>
        <translation>Dans une base à elle, %1&#xa0;: rien de ce qui sert n’est touché, et on peut regarder les lignes avant de les remettre.</translation>
    </message>
    <message>
        <source>Put the table back</source>
        <translation>Remettre la table</translation>
    </message>
    <message>
        <source>With its rows, indexes, triggers and rights, and the views on it, in one transaction: after an error the database is as before.</source>
        <translation>Avec ses lignes, index, déclencheurs et droits, et les vues qui s’y appuient, en une seule transaction&#xa0;: après une erreur, la base est comme avant.</translation>
    </message>
    <message>
        <source>As many foreign keys lead to %1 and from it as in the backup.</source>
        <translation>Autant de clés étrangères mènent à %1 et en partent que dans la sauvegarde.</translation>
    </message>
    <message>
        <source>Put the foreign keys back</source>
        <translation>Remettre les clés étrangères</translation>
    </message>
    <message>
        <source>Those between this table and others: DROP TABLE … CASCADE took them, and a table that is restored alone comes without. One is refused when rows refer to others that came or went after the backup: mend these, or add NOT VALID to its statement.</source>
        <translation>Celles entre cette table et d’autres&#xa0;: DROP TABLE … CASCADE les a emportées, et une table restaurée seule vient sans elles. L’une d’elles est refusée si des lignes se réfèrent à d’autres, venues ou parties après la sauvegarde&#xa0;: réparez celles-ci, ou ajoutez NOT VALID à son instruction.</translation>
    </message>
    <message>
        <source>A table of %1 was dropped; everything else is well. The commands are for %2: put the name of another table in its place where it is another one.</source>
        <translation>Une table de %1 a été supprimée&#x202f;; tout le reste va bien. Les commandes valent pour %2&#xa0;: mettez le nom d’une autre table à sa place si c’en est une autre.</translation>
    </message>
    <message>
        <source>The table comes back as it was on %1; rows entered later are lost.</source>
        <translation>La table revient telle qu’elle était le %1&#x202f;; les lignes saisies depuis sont perdues.</translation>
    </message>
    <message>
        <source>Rows of a table of %1 were changed or deleted; the table is there. The commands are for %2: put the name, the key and the columns of another table in their place where it is another one.</source>
        <translation>Des lignes d’une table de %1 ont été modifiées ou supprimées&#x202f;; la table est là. Les commandes valent pour %2&#xa0;: mettez le nom, la clé et les colonnes d’une autre table à leur place si c’en est une autre.</translation>
    </message>
    <message>
        <source>Rows that the backup of %1 holds become as they were then, changes that were meant included; rows that came later stay.</source>
        <translation>Les lignes que contient la sauvegarde du %1 redeviennent ce qu’elles étaient, modifications voulues comprises&#x202f;; les lignes venues depuis restent.</translation>
    </message>
    <message>
        <source>Take the rows out of the backup</source>
        <translation>Extraire les lignes de la sauvegarde</translation>
    </message>
    <message>
        <source>Into a CSV file that only you can read; delete it when all is done.</source>
        <translation>Dans un fichier CSV que vous seul pouvez lire&#x202f;; supprimez-le quand tout est fini.</translation>
    </message>
    <message>
        <source>The file is there, and not empty.</source>
        <translation>Le fichier est là, et n’est pas vide.</translation>
    </message>
    <message>
        <source>Make a table beside it</source>
        <translation>Créer une table à côté</translation>
    </message>
    <message>
        <source>With the same columns, and empty.</source>
        <translation>Avec les mêmes colonnes, et vide.</translation>
    </message>
    <message>
        <source>The new table is there, without a row.</source>
        <translation>La nouvelle table est là, sans une ligne.</translation>
    </message>
    <message>
        <source>Fill it with the rows of the backup</source>
        <translation>La remplir des lignes de la sauvegarde</translation>
    </message>
    <message>
        <source>The file is read by the client, on this machine.</source>
        <translation>Le fichier est lu par le client, sur cette machine.</translation>
    </message>
    <message>
        <source>It has as many rows as the table has in the backup.</source>
        <translation>Elle a autant de lignes que la table dans la sauvegarde.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Shows the keys of rows that were changed or deleted since the backup, 50 at most. Where only some are to go back, delete the others from the table beside.</source>
        <translation>Montre les clés des lignes modifiées ou supprimées depuis la sauvegarde, 50 au plus. Si seules certaines doivent revenir, supprimez les autres de la table d’à côté.</translation>
    </message>
    <message>
        <source>There are differences; otherwise there is nothing to put back.</source>
        <translation>Il y a des différences&#x202f;; sinon, il n’y a rien à remettre.</translation>
    </message>
    <message>
        <source>Keep the table as it is</source>
        <translation>Conserver la table telle quelle</translation>
    </message>
    <message>
        <source>A copy in the same database, to compare with and to go back to.</source>
        <translation>Une copie dans la même base, pour comparer et pour revenir en arrière.</translation>
    </message>
    <message>
        <source>The copy has as many rows as the table.</source>
        <translation>La copie a autant de lignes que la table.</translation>
    </message>
    <message>
        <source>Put the rows back</source>
        <translation>Remettre les lignes</translation>
    </message>
    <message>
        <source>What was changed becomes as it was, what was deleted comes back, in one transaction. Triggers of your own rest meanwhile.</source>
        <translation>Ce qui a été modifié redevient comme avant, ce qui a été supprimé revient, en une seule transaction. Vos déclencheurs sont en repos pendant ce temps.</translation>
    </message>
    <message>
        <source>No row of the backup is missing or different any more.</source>
        <translation>Aucune ligne de la sauvegarde ne manque ni ne diffère plus.</translation>
    </message>
    <message>
        <source>Only when users have checked their rows: removes both tables that were made. The dump of the damaged state stays.</source>
        <translation>Seulement quand les utilisateurs ont vérifié leurs lignes&#xa0;: supprime les deux tables créées. La sauvegarde de l’état endommagé reste.</translation>
    </message>
    <message>
        <source>Both tables are gone.</source>
        <translation>Les deux tables n’existent plus.</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>Open a configuration folder</source>
        <translation>Ouvrir un dossier de configuration</translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be deleted; the others were.</source>
        <translation>
            <numerusform>%n sauvegarde n’a pas pu être supprimée&#x202f;; les autres l’ont été.</numerusform>
            <numerusform>%n sauvegardes n’ont pas pu être supprimées&#x202f;; les autres l’ont été.</numerusform>
        </translation>
    </message>
    <message>
        <source>The demonstration is running.</source>
        <translation>La démonstration est démarrée.</translation>
    </message>
    <message>
        <source>Configuration folder.</source>
        <translation>Dossier de configuration.</translation>
    </message>
    <message>
        <source>Open the demonstration.</source>
        <translation>Ouvre la démonstration.</translation>
    </message>
    <message>
        <source>Language of the window: fr or en.</source>
        <translation>Langue de la fenêtre&#xa0;: fr ou en.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Affiche la version.</translation>
    </message>
    <message>
        <source>Backs up, watches and rotates a PostgreSQL database.</source>
        <translation>Sauvegarde, surveille et fait tourner les sauvegardes d’une base PostgreSQL.</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1 as %2.</source>
        <translation>Connecté à PostgreSQL %1 en tant que %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tables can be backed up.</source>
        <translation>
            <numerusform>%n table peut être sauvegardée.</numerusform>
            <numerusform>%n tables peuvent être sauvegardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be understood: %1</source>
        <translation>Ceci n’est pas compris&#xa0;: %1</translation>
    </message>
    <message>
        <source>The archive itself says: made on %1. The date in the name decides.</source>
        <translation>L’archive elle-même dit&#xa0;: faite le %1. La date du nom l’emporte.</translation>
    </message>
    <message>
        <source>Nothing in this file proves that it was written to its end; it is not damaged as far as its beginning tells.</source>
        <translation>Rien dans ce fichier ne prouve qu’il a été écrit jusqu’à la fin&#x202f;; son début n’est pas endommagé.</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks on the configuration</source>
        <translation>
            <numerusform>%n remarque sur la configuration</numerusform>
            <numerusform>%n remarques sur la configuration</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>table %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The log is not written to a file: %1</source>
        <translation>Le journal n’est pas écrit dans un fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore interrogé</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · read back and intact</source>
        <translation>%1 · %2 · %3 · relue et intacte</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 rows · %3 · %4 · read back and intact</source>
        <translation>
            <numerusform>%1 · %2 ligne · %3 · %4 · relue et intacte</numerusform>
            <numerusform>%1 · %2 lignes · %3 · %4 · relue et intacte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups are damaged: %1</source>
        <translation>
            <numerusform>%n sauvegarde est endommagée&#xa0;: %1</numerusform>
            <numerusform>%n sauvegardes sont endommagées&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from another backup, and make a new one. The reason is in the details.</source>
        <translation>Restaurez depuis une autre sauvegarde, et faites-en une nouvelle. La raison est dans les détails.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be verified: %1</source>
        <translation>
            <numerusform>%n sauvegarde n’a pas pu être vérifiée&#xa0;: %1</numerusform>
            <numerusform>%n sauvegardes n’ont pas pu être vérifiées&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups verified · every byte intact</source>
        <translation>
            <numerusform>%n sauvegarde vérifiée · chaque octet intact</numerusform>
            <numerusform>%n sauvegardes vérifiées · chaque octet intact</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged, as the verification found (%1): %2</source>
        <translation>Endommagée, d’après la vérification (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Verified when it was made (%1): every byte was read back and is intact.</source>
        <translation>Vérifiée dès sa création (%1)&#xa0;: chaque octet a été relu et est intact.</translation>
    </message>
    <message>
        <source>Verified (%1): every byte was read and is intact.</source>
        <translation>Vérifiée (%1)&#xa0;: chaque octet a été lu et est intact.</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>secondaire (standby)</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>identifiant %1</translation>
    </message>
    <message>
        <source>custom archive %1, not compressed</source>
        <translation>archive personnalisée %1, non compressée</translation>
    </message>
    <message>
        <source>custom archive %1, %2</source>
        <translation>archive personnalisée %1, %2</translation>
    </message>
    <message>
        <source>%1, of which %2 to write it</source>
        <translation>%1, dont %2 pour l’écrire</translation>
    </message>
    <message>
        <source>no extra options</source>
        <translation>aucune option ajoutée</translation>
    </message>
    <message numerus="yes">
        <source>%1 tables</source>
        <translation>
            <numerusform>%1 table</numerusform>
            <numerusform>%1 tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 large objects</source>
        <translation>
            <numerusform>%1 grand objet</numerusform>
            <numerusform>%1 grands objets</numerusform>
        </translation>
    </message>
    <message>
        <source>Partial data: without the rows of %1</source>
        <translation>Données partielles&#xa0;: sans les lignes de %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>This backup was written to its end; nobody has read it back since.</source>
        <translation>Cette sauvegarde a été écrite jusqu’à la fin&#x202f;; personne ne l’a relue depuis.</translation>
    </message>
    <message>
        <source>Every byte was read and is intact.</source>
        <translation>Chaque octet a été lu et est intact.</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>vérifiée %1</translation>
    </message>
    <message>
        <source>nothing received for %1</source>
        <translation>rien reçu depuis %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>~%1 left</source>
        <translation>reste ~%1</translation>
    </message>
    <message>
        <source>other server</source>
        <translation>autre serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily</source>
        <translation>
            <numerusform>%n quotidienne</numerusform>
            <numerusform>%n quotidiennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly</source>
        <translation>
            <numerusform>%n hebdomadaire</numerusform>
            <numerusform>%n hebdomadaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly</source>
        <translation>
            <numerusform>%n mensuelle</numerusform>
            <numerusform>%n mensuelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yearly</source>
        <translation>
            <numerusform>%n annuelle</numerusform>
            <numerusform>%n annuelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more deleted (%1)</source>
        <translation>
            <numerusform>%n de plus supprimée (%1)</numerusform>
            <numerusform>%n de plus supprimées (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more kept (%1)</source>
        <translation>
            <numerusform>%n de plus conservée (%1)</numerusform>
            <numerusform>%n de plus conservées (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>the same backups deleted</source>
        <translation>les mêmes sauvegardes supprimées</translation>
    </message>
    <message>
        <source>Compared with today: %1</source>
        <translation>Par rapport à aujourd’hui&#xa0;: %1</translation>
    </message>
    <message>
        <source>Oldest recovery point: %1 instead of %2</source>
        <translation>Point de reprise le plus ancien&#xa0;: %1 au lieu du %2</translation>
    </message>
    <message>
        <source>Not like the backup before it:</source>
        <translation>Différente de la sauvegarde précédente&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n backups moved to the quarantine</source>
        <translation>
            <numerusform>%n sauvegarde déplacée en quarantaine</numerusform>
            <numerusform>%n sauvegardes déplacées en quarantaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted</source>
        <translation>
            <numerusform>%n sauvegarde supprimée</numerusform>
            <numerusform>%n sauvegardes supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from the quarantine</source>
        <translation>
            <numerusform>%n supprimée de la quarantaine</numerusform>
            <numerusform>%n supprimées de la quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed</source>
        <translation>%1 libérés</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is deleted: the %n chosen backups are pinned.</source>
        <translation>
            <numerusform>Rien n’est supprimé&#xa0;: la sauvegarde choisie est épinglée.</numerusform>
            <numerusform>Rien n’est supprimé&#xa0;: les %n sauvegardes choisies sont épinglées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin them first.</source>
        <translation>Désépinglez-les d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>The pins of %n backups could not be changed; the others were.</source>
        <translation>
            <numerusform>L’épinglage de %n sauvegarde n’a pas pu être changé&#x202f;; celui des autres l’a été.</numerusform>
            <numerusform>L’épinglage de %n sauvegardes n’a pas pu être changé&#x202f;; celui des autres l’a été.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be taken back from the quarantine: %1</source>
        <translation>
            <numerusform>%n sauvegarde n’a pas pu être reprise de la quarantaine&#xa0;: %1</numerusform>
            <numerusform>%n sauvegardes n’ont pas pu être reprises de la quarantaine&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups taken back from the quarantine</source>
        <translation>
            <numerusform>%n sauvegarde reprise de la quarantaine</numerusform>
            <numerusform>%n sauvegardes reprises de la quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the record of deleted backups as a PDF, without a window.</source>
        <translation>Écrire le procès-verbal de suppression des sauvegardes en PDF, sans fenêtre.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>record-of-deletions</source>
        <translation>proces-verbal-de-suppression</translation>
    </message>
    <message>
        <source>Pinned by %1</source>
        <translation>Épinglée par %1</translation>
    </message>
    <message>
        <source>Pinned: %1 — by %2</source>
        <translation>Épinglée&#xa0;: %1 — par %2</translation>
    </message>
    <message>
        <source>Pinned until %1, by %2</source>
        <translation>Épinglée jusqu’au %1, par %2</translation>
    </message>
    <message>
        <source>Pinned: %1 — until %2, by %3</source>
        <translation>Épinglée&#xa0;: %1 — jusqu’au %2, par %3</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>rien d’enregistré</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>on %1, by %2</source>
        <translation>le %1, par %2</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Supprimées définitivement</translation>
    </message>
    <message numerus="yes">
        <source>%n backups, %1 (%2)</source>
        <translation>
            <numerusform>%n sauvegarde, %1 (%2)</numerusform>
            <numerusform>%n sauvegardes, %1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to the quarantine</source>
        <translation>Déplacées en quarantaine</translation>
    </message>
    <message>
        <source>Taken back from it</source>
        <translation>Reprises de la quarantaine</translation>
    </message>
    <message>
        <source>Not deleted (failed)</source>
        <translation>Non supprimées (échec)</translation>
    </message>
    <message>
        <source>Outcome not recorded</source>
        <translation>Issue non enregistrée</translation>
    </message>
    <message>
        <source>backup of %1</source>
        <translation>sauvegarde du %1</translation>
    </message>
    <message>
        <source>SHA-256 unknown</source>
        <translation>SHA-256 inconnu</translation>
    </message>
    <message>
        <source>Nothing was ever deleted here.</source>
        <translation>Rien n’a jamais été supprimé ici.</translation>
    </message>
    <message>
        <source>When, by whom</source>
        <translation>Quand, par qui</translation>
    </message>
    <message>
        <source>Backup, SHA-256</source>
        <translation>Sauvegarde, SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Outcome, rule</source>
        <translation>Issue, règle</translation>
    </message>
    <message>
        <source>Done at ______________________, on ______________________</source>
        <translation>Fait à ______________________, le ______________________</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message numerus="yes">
        <source>The chain of the journal is intact: %n lines, none changed, taken out or put in between.</source>
        <translation>
            <numerusform>La chaîne du journal est intacte&#xa0;: %n ligne, ni modifiée, ni retirée, ni intercalée.</numerusform>
            <numerusform>La chaîne du journal est intacte&#xa0;: %n lignes, aucune modifiée, retirée ni intercalée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of the journal is broken: it is not, in its %n lines, as it was written.</source>
        <translation>
            <numerusform>La chaîne du journal est rompue&#xa0;: sa %n ligne n’est pas telle qu’elle a été écrite.</numerusform>
            <numerusform>La chaîne du journal est rompue&#xa0;: ses %n lignes ne sont pas telles qu’elles ont été écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>SHA-256 of the last line:</source>
        <translation>SHA-256 de la dernière ligne&#xa0;:</translation>
    </message>
    <message>
        <source>Whoever holds this page can tell later whether lines were cut off at the end of the journal: its line %1 must have this SHA-256.</source>
        <translation>Cette page permet de dire plus tard si des lignes ont été retirées à la fin du journal&#xa0;: sa ligne %1 doit avoir ce SHA-256.</translation>
    </message>
    <message>
        <source>Record of deleted backups</source>
        <translation>Procès-verbal de suppression de sauvegardes</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room in this one.</source>
        <translation>Choisissez un autre dossier, ou faites de la place dans celui-ci.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>The database “%1” is made, and everything in the backup is restored into it.</source>
        <translation>La base «&#xa0;%1&#xa0;» est créée, et toute la sauvegarde y est restaurée.</translation>
    </message>
    <message>
        <source>The database “%1” is made, and what was ticked is restored into it.</source>
        <translation>La base «&#xa0;%1&#xa0;» est créée, et ce qui est coché y est restauré.</translation>
    </message>
    <message>
        <source>The database “%1” is there and empty: everything in the backup is restored into it.</source>
        <translation>La base «&#xa0;%1&#xa0;» existe et est vide&#xa0;: toute la sauvegarde y est restaurée.</translation>
    </message>
    <message>
        <source>The database “%1” is there and empty: what was ticked is restored into it.</source>
        <translation>La base «&#xa0;%1&#xa0;» existe et est vide&#xa0;: ce qui est coché y est restauré.</translation>
    </message>
    <message>
        <source>The database “%1” is REPLACED: the backup is restored into a new one, which then takes its name.</source>
        <translation>La base «&#xa0;%1&#xa0;» est REMPLACÉE&#xa0;: la sauvegarde est restaurée dans une nouvelle base, qui prend ensuite son nom.</translation>
    </message>
    <message>
        <source>In the database “%1”, what was ticked is REPLACED by what the backup holds; the rest of it stays.</source>
        <translation>Dans la base «&#xa0;%1&#xa0;», ce qui est coché est REMPLACÉ par le contenu de la sauvegarde&#x202f;; le reste demeure.</translation>
    </message>
    <message numerus="yes">
        <source>%n tables are filled with their rows.</source>
        <translation>
            <numerusform>%n table y reçoit ses lignes.</numerusform>
            <numerusform>%n tables y reçoivent leurs lignes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is in it now is lost: %n tables, views and sequences, %1.</source>
        <translation>
            <numerusform>Ce qu’elle contient maintenant est perdu&#xa0;: %n table, vue ou séquence, %1.</numerusform>
            <numerusform>Ce qu’elle contient maintenant est perdu&#xa0;: %n tables, vues et séquences, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was ticked is dropped there first: its rows and changes since the backup are lost.</source>
        <translation>Ce qui est coché y est d’abord supprimé&#xa0;: ses lignes et ses modifications depuis la sauvegarde sont perdues.</translation>
    </message>
    <message>
        <source>That cannot be undone: back it up first.</source>
        <translation>C’est irréversible&#xa0;: sauvegardez-la d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are open on it: close them first.</source>
        <translation>
            <numerusform>%n connexion y est ouverte&#xa0;: fermez-la d’abord.</numerusform>
            <numerusform>%n connexions y sont ouvertes&#xa0;: fermez-les d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing tells who made this backup: restoring it runs the code of its author.</source>
        <translation>Rien n’indique qui a fait cette sauvegarde&#xa0;: la restaurer exécute le code de son auteur.</translation>
    </message>
    <message>
        <source>Roles that are made first, from the roles file: %1</source>
        <translation>Rôles créés d’abord, depuis le fichier des rôles&#xa0;: %1</translation>
    </message>
    <message>
        <source>Roles that are missing on the server, and are left out: %1</source>
        <translation>Rôles absents du serveur, laissés de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everything will belong to the role that restores; rights are left out.</source>
        <translation>Tout appartiendra au rôle qui restaure&#x202f;; les droits sont laissés de côté.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Laissé de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>pg_restore %1 (%2) · server PostgreSQL %3</source>
        <translation>pg_restore %1 (%2) · serveur PostgreSQL %3</translation>
    </message>
    <message>
        <source>Go back and give another name, or choose it as an existing database if it is to be replaced.</source>
        <translation>Revenez en arrière et donnez un autre nom, ou choisissez-la comme base existante si elle doit être remplacée.</translation>
    </message>
    <message>
        <source>Go back and have them made from the roles file, or restore without owners and rights.</source>
        <translation>Revenez en arrière et faites-les créer depuis le fichier des rôles, ou restaurez sans propriétaires ni droits.</translation>
    </message>
    <message>
        <source>Restored into “%1” in %2 (of which ANALYZE %3).</source>
        <translation>Restaurée dans «&#xa0;%1&#xa0;» en %2 (dont ANALYZE %3).</translation>
    </message>
    <message>
        <source>The database “%1” is as it was before.</source>
        <translation>La base «&#xa0;%1&#xa0;» est comme avant.</translation>
    </message>
    <message>
        <source>The database “%1” holds what was restored until then.</source>
        <translation>La base «&#xa0;%1&#xa0;» contient ce qui a été restauré jusque-là.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written: %1</source>
        <translation>
            <numerusform>%n ligne écrite&#xa0;: %1</numerusform>
            <numerusform>%n lignes écrites&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Foreign tables</source>
        <translation>Tables externes</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Materialized views</source>
        <translation>Vues matérialisées</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procédures</translation>
    </message>
    <message>
        <source>Aggregates</source>
        <translation>Agrégats</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Operator classes</source>
        <translation>Classes d’opérateurs</translation>
    </message>
    <message>
        <source>Operator families</source>
        <translation>Familles d’opérateurs</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Collations</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversions</translation>
    </message>
    <message>
        <source>Text search configurations</source>
        <translation>Configurations de recherche plein texte</translation>
    </message>
    <message>
        <source>Text search dictionaries</source>
        <translation>Dictionnaires de recherche plein texte</translation>
    </message>
    <message>
        <source>Text search parsers</source>
        <translation>Analyseurs de recherche plein texte</translation>
    </message>
    <message>
        <source>Text search templates</source>
        <translation>Modèles de recherche plein texte</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Procedural languages</source>
        <translation>Langages de procédures</translation>
    </message>
    <message>
        <source>Casts</source>
        <translation>Conversions de types</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Transformations</translation>
    </message>
    <message>
        <source>Access methods</source>
        <translation>Méthodes d’accès</translation>
    </message>
    <message>
        <source>Foreign-data wrappers</source>
        <translation>Wrappers de données externes</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>Serveurs externes</translation>
    </message>
    <message>
        <source>User mappings</source>
        <translation>Correspondances d’utilisateurs</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Triggers sur événement</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Souscriptions</translation>
    </message>
    <message>
        <source>Default rights</source>
        <translation>Droits par défaut</translation>
    </message>
    <message>
        <source>Large objects</source>
        <translation>Grands objets</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>Schémas</translation>
    </message>
    <message>
        <source>Open a backup file</source>
        <translation>Ouvrir un fichier de sauvegarde</translation>
    </message>
    <message>
        <source>Backup files (*.dump);;All files (*)</source>
        <translation>Fichiers de sauvegarde (*.dump);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A restore is running</source>
        <translation>Une restauration est en cours</translation>
    </message>
    <message>
        <source>A restore is running. Cancel it and close?</source>
        <translation>Une restauration est en cours. L’annuler et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>A database that was made for it is dropped again, unless it is to be kept.</source>
        <translation>La base créée pour elle est supprimée, sauf si elle doit être conservée.</translation>
    </message>
    <message>
        <source>Cancel the restore and &amp;close</source>
        <translation>Annuler la restauration et &amp;fermer</translation>
    </message>
    <message>
        <source>&amp;Go on restoring</source>
        <translation>&amp;Poursuivre la restauration</translation>
    </message>
    <message>
        <source>A backup is running</source>
        <translation>Une sauvegarde est en cours</translation>
    </message>
    <message>
        <source>A backup is running. Cancel it and close?</source>
        <translation>Une sauvegarde est en cours. L’annuler et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>The unfinished file is removed; earlier backups stay as they are.</source>
        <translation>Le fichier inachevé est retiré&#x202f;; les sauvegardes antérieures restent telles quelles.</translation>
    </message>
    <message>
        <source>Cancel the backup and &amp;close</source>
        <translation>Annuler la sauvegarde et &amp;fermer</translation>
    </message>
    <message>
        <source>&amp;Go on backing up</source>
        <translation>&amp;Poursuivre la sauvegarde</translation>
    </message>
    <message>
        <source>Write the report of a restore test as a PDF, without a window: its record, then the PDF.</source>
        <translation>Écrire le rapport d’un test de restauration en PDF, sans fenêtre&#xa0;: son compte rendu, puis le PDF.</translation>
    </message>
    <message>
        <source>Backup files to look at, and to restore from.</source>
        <translation>Fichiers de sauvegarde à consulter, et à restaurer.</translation>
    </message>
    <message>
        <source>The server does not answer any more: whether the database “%1” is still there, and not complete, is not known.</source>
        <translation>Le serveur ne répond plus&#xa0;: on ne sait pas si la base «&#xa0;%1&#xa0;», incomplète, existe encore.</translation>
    </message>
    <message>
        <source>Nothing is left of the database “%1”.</source>
        <translation>Il ne reste rien de la base «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The database “%1” is there, and not complete.</source>
        <translation>La base «&#xa0;%1&#xa0;» existe, incomplète.</translation>
    </message>
    <message>
        <source>Roles that were made for it stay.</source>
        <translation>Les rôles créés pour elle demeurent.</translation>
    </message>
    <message>
        <source>Backing up the database “%1”…</source>
        <translation>Sauvegarde de la base «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Its progress and the log stand in the main window.</source>
        <translation>Son avancement et le journal sont dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>It was backed up first: %1 (%2).</source>
        <translation>Elle a d’abord été sauvegardée&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>The file is in %1.</source>
        <translation>Le fichier est dans %1.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Elle est vide.</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n tables, views and sequences (%1).</source>
        <translation>
            <numerusform>Elle contient %n table, vue ou séquence (%1).</numerusform>
            <numerusform>Elle contient %n tables, vues et séquences (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are open on it: it cannot be replaced before they end.</source>
        <translation>
            <numerusform>%n session y est ouverte&#xa0;: elle ne peut être remplacée avant sa fin.</numerusform>
            <numerusform>%n sessions y sont ouvertes&#xa0;: elle ne peut être remplacée avant leur fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing on this server: %1</source>
        <translation>Absents de ce serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>Name the record of a restore test: a file that ends in .drill.json, beside its backup.</source>
        <translation>Indiquez le compte rendu d’un test de restauration&#xa0;: un fichier en .drill.json, à côté de sa sauvegarde.</translation>
    </message>
    <message>
        <source>The rehearsal failed: the steps after it were not run.</source>
        <translation>La répétition a échoué&#xa0;: les étapes suivantes n’ont pas été exécutées.</translation>
    </message>
    <message>
        <source>The step that failed shows its output.</source>
        <translation>L’étape qui a échoué montre sa sortie.</translation>
    </message>
    <message>
        <source>The rehearsal went well: every check was met.</source>
        <translation>La répétition a réussi&#xa0;: tous les contrôles sont satisfaits.</translation>
    </message>
    <message>
        <source>A restore test is running</source>
        <translation>Un test de restauration est en cours</translation>
    </message>
    <message>
        <source>A restore test is running. Cancel it and close?</source>
        <translation>Un test de restauration est en cours. L’annuler et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>All that was made for it is removed; the backup stays as it is.</source>
        <translation>Tout ce qui a été créé pour lui est supprimé&#x202f;; la sauvegarde reste telle quelle.</translation>
    </message>
    <message>
        <source>Cancel the test and &amp;close</source>
        <translation>Annuler le test et &amp;fermer</translation>
    </message>
    <message>
        <source>&amp;Go on testing</source>
        <translation>&amp;Poursuivre le test</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>restaurée en %1</translation>
    </message>
    <message>
        <source>Make a new backup and test that one; keep the earlier ones. “Test restore…” shows the result again.</source>
        <translation>Faites une nouvelle sauvegarde et testez celle-là&#x202f;; gardez les précédentes. «&#xa0;Tester la restauration…&#xa0;» montre de nouveau le résultat.</translation>
    </message>
    <message>
        <source>%1 restores the backup into a new database on the configured server. Every table is then compared with the backup, and the database is dropped again. No other database is touched.</source>
        <translation>%1 restaure la sauvegarde dans une nouvelle base du serveur configuré. Chaque table est ensuite comparée à la sauvegarde, puis la base est supprimée. Aucune autre base n’est touchée.</translation>
    </message>
    <message>
        <source>%1 restores the backup into a new server of PostgreSQL that only this program can reach. Every table is then compared with the backup, and the server is removed. Your databases are not touched.</source>
        <translation>%1 restaure la sauvegarde dans un nouveau serveur PostgreSQL que seul ce programme peut joindre. Chaque table est ensuite comparée à la sauvegarde, puis le serveur est supprimé. Vos bases ne sont pas touchées.</translation>
    </message>
    <message>
        <source>The definitions are compared exactly, by pg_dump %1.</source>
        <translation>Les définitions sont comparées exactement, par pg_dump %1.</translation>
    </message>
    <message>
        <source>Of the definitions only kinds and names are compared: that needs the pg_dump and the server of the versions that made this backup.</source>
        <translation>Des définitions, seuls les types et les noms sont comparés&#xa0;: l’exactitude demande le pg_dump et le serveur des versions qui ont fait cette sauvegarde.</translation>
    </message>
    <message>
        <source>About %1 are needed in %2; %3 are free.</source>
        <translation>Il faut environ %1 dans %2&#x202f;; %3 sont libres.</translation>
    </message>
    <message>
        <source>Make room there, or test in a scratch database on the configured server.</source>
        <translation>Faites-y de la place, ou testez dans une base provisoire du serveur configuré.</translation>
    </message>
    <message>
        <source>Install what is missing (Debian: postgresql, postgresql-contrib, the packages of the extensions), or test in a scratch database on the configured server.</source>
        <translation>Installez ce qui manque (Debian&#xa0;: postgresql, postgresql-contrib, les paquets des extensions), ou testez dans une base provisoire du serveur configuré.</translation>
    </message>
    <message>
        <source>No duration is declared that a restore may take.</source>
        <translation>Aucune durée maximale de restauration n’est déclarée.</translation>
    </message>
    <message>
        <source>That is within the %1 minutes that are declared.</source>
        <translation>C’est dans les %1 minutes déclarées.</translation>
    </message>
    <message>
        <source>That is more than the %1 minutes that are declared.</source>
        <translation>C’est plus que les %1 minutes déclarées.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>In the rehearsal</source>
        <translation>Pendant la répétition</translation>
    </message>
    <message>
        <source>Exit status %1, as it must be.</source>
        <translation>Code de sortie %1, comme il se doit.</translation>
    </message>
    <message>
        <source>Exit status %1: not what it must be.</source>
        <translation>Code de sortie %1&#xa0;: pas celui qu’il faut.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n partitions)</source>
        <translation>
            <numerusform>%1 (%n partition)</numerusform>
            <numerusform>%1 (%n partitions)</numerusform>
        </translation>
    </message>
    <message>
        <source>restore never tested</source>
        <translation>restauration jamais testée</translation>
    </message>
    <message>
        <source>restore tested %1, passed</source>
        <translation>restauration testée %1, réussie</translation>
    </message>
    <message>
        <source>restore tested %1, failed</source>
        <translation>restauration testée %1, échouée</translation>
    </message>
    <message>
        <source>Nobody has restored this backup to see whether it comes back whole.</source>
        <translation>Personne n’a restauré cette sauvegarde pour voir si elle revient entière.</translation>
    </message>
    <message>
        <source>Restored in %1: what came back is what the backup holds.</source>
        <translation>Restaurée en %1&#xa0;: ce qui est revenu est ce que contient la sauvegarde.</translation>
    </message>
    <message>
        <source>The restore test failed: what came back is not what the backup holds, or nothing came back.</source>
        <translation>Le test de restauration a échoué&#xa0;: ce qui est revenu n’est pas ce que contient la sauvegarde, ou rien n’est revenu.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About PgSauvegarde</source>
        <translation>À propos de PgSauvegarde</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, avec Qt %2</translation>
    </message>
    <message>
        <source>Backs up PostgreSQL databases, reads every backup back, and shows what the retention would delete before anything is deleted.</source>
        <translation>Sauvegarde des bases PostgreSQL, relit chaque sauvegarde, et montre ce que la rétention supprimerait avant de supprimer quoi que ce soit.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::ArchiveTree</name>
    <message>
        <source>In no schema</source>
        <translation>Hors schéma</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>ui::BackupDetails</name>
    <message>
        <source>Its rows are not counted yet: verifying counts them.</source>
        <translation>Ses lignes ne sont pas encore comptées&#xa0;: la vérification les compte.</translation>
    </message>
    <message>
        <source>Reading every byte…</source>
        <translation>Lecture de chaque octet…</translation>
    </message>
    <message>
        <source>Never verified.</source>
        <translation>Jamais vérifiée.</translation>
    </message>
    <message>
        <source>Backup details</source>
        <translation>Détails de la sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Not like the backup before it:</source>
        <translation>Différente de la sauvegarde précédente&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
</context>
<context>
    <name>ui::BackupFacts</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Without the rows of</source>
        <translation>Sans les lignes de</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copier le SHA-256</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épinglage</translation>
    </message>
    <message>
        <source>Restore tested</source>
        <translation>Restauration testée</translation>
    </message>
</context>
<context>
    <name>ui::BackupsPane</name>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>No backup matches this filter.</source>
        <translation>Aucune sauvegarde ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>There is no backup here yet: make the first one with “Back up now”.</source>
        <translation>Aucune sauvegarde ici pour l’instant&#xa0;: faites la première avec «&#xa0;Sauvegarder maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the backups</source>
        <translation>Filtrer les sauvegardes</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Afficher dans le d&amp;ossier</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copier le &amp;chemin</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Détails…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Ver&amp;ify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Read every byte of the selected backups, and count their rows</source>
        <translation>Lire chaque octet des sauvegardes sélectionnées, et compter leurs lignes</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mparer…</translation>
    </message>
    <message>
        <source>Pi&amp;n…</source>
        <translation>Épi&amp;ngler…</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>Désépin&amp;gler</translation>
    </message>
    <message>
        <source>Res&amp;tore…</source>
        <translation>Res&amp;taurer…</translation>
    </message>
</context>
<context>
    <name>ui::CatalogueSummary</name>
    <message>
        <source>steady size</source>
        <translation>taille stable</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 par mois</translation>
    </message>
    <message numerus="yes">
        <source>%n other files look like backups…</source>
        <translation>
            <numerusform>%n autre fichier ressemble à une sauvegarde…</numerusform>
            <numerusform>%n autres fichiers ressemblent à des sauvegardes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups · %1</source>
        <translation>
            <numerusform>%n sauvegarde · %1</numerusform>
            <numerusform>%n sauvegardes · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>By how much one backup is bigger than that of a month before: the trend of 180 days</source>
        <translation>De combien une sauvegarde dépasse celle d’un mois plus tôt&#xa0;: la tendance de 180 jours</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 libres sur %2</translation>
    </message>
    <message>
        <source>Too few backups yet to tell when the disk will be full</source>
        <translation>Trop peu de sauvegardes pour prévoir quand le disque sera plein</translation>
    </message>
    <message>
        <source>At this pace there is room for more than ten years</source>
        <translation>À ce rythme, il y a de la place pour plus de dix ans</translation>
    </message>
    <message>
        <source>At this pace the disk will be full around %1</source>
        <translation>À ce rythme, le disque sera plein vers %1</translation>
    </message>
    <message>
        <source>With the configured retention, applied regularly</source>
        <translation>Avec la rétention configurée, appliquée régulièrement</translation>
    </message>
    <message>
        <source>Files that are not backups of this database: they are never touched</source>
        <translation>Fichiers qui ne sont pas des sauvegardes de cette base&#xa0;: ils ne sont jamais touchés</translation>
    </message>
</context>
<context>
    <name>ui::CompareDialog</name>
    <message>
        <source>pg_dump or the server changed its major version: differences may come from the tools.</source>
        <translation>pg_dump ou le serveur a changé de version majeure&#xa0;: des différences peuvent venir des outils.</translation>
    </message>
    <message>
        <source>Not all rows are counted yet: “Verify” counts them.</source>
        <translation>Toutes les lignes ne sont pas encore comptées&#xa0;: «&#xa0;Vérifier&#xa0;» les compte.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Comparison of two backups</source>
        <translation>Comparaison de deux sauvegardes</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::CompressionChoice</name>
    <message>
        <source>PgSauvegarde compresses the stream itself, several times faster; every pg_restore reads it.</source>
        <translation>PgSauvegarde compresse lui-même le flux, plusieurs fois plus vite&#x202f;; tout pg_restore le lit.</translation>
    </message>
    <message>
        <source>pg_dump compresses as it always did: slower, for the same size and the same format.</source>
        <translation>pg_dump compresse comme il l’a toujours fait&#xa0;: plus lent, pour la même taille et le même format.</translation>
    </message>
    <message>
        <source>Smaller and faster still; needs pg_dump and pg_restore 16 or later, also where it is restored.</source>
        <translation>Encore plus petit et plus rapide&#x202f;; demande pg_dump et pg_restore 16 ou ultérieurs, là aussi où l’on restaure.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Fast (recommended)</source>
        <translation>Rapide (recommandée)</translation>
    </message>
    <message>
        <source>By pg_dump itself</source>
        <translation>Par pg_dump lui-même</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionForm</name>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>&amp;Encryption (sslmode)</source>
        <translation>Ch&amp;iffrement (sslmode)</translation>
    </message>
    <message>
        <source>a name, an address, or the folder of a Unix socket</source>
        <translation>un nom, une adresse, ou le dossier d’une socket Unix</translation>
    </message>
    <message>
        <source>default (5432)</source>
        <translation>par défaut (5432)</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>Rô&amp;le</translation>
    </message>
</context>
<context>
    <name>ui::ContentPage</name>
    <message numerus="yes">
        <source>%n objects are ticked</source>
        <translation>
            <numerusform>%n objet est coché</numerusform>
            <numerusform>%n objets sont cochés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n objects that they depend on</source>
        <translation>
            <numerusform>et %n objet dont il dépend</numerusform>
            <numerusform>et %n objets dont il dépend</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, for what it refers to is not ticked: %1</source>
        <translation>Laissé de côté, car ce à quoi il se réfère n’est pas coché&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Everything in the backup</source>
        <translation>&amp;Toute la sauvegarde</translation>
    </message>
    <message>
        <source>Only what is &amp;ticked</source>
        <translation>Seulement ce qui est c&amp;oché</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the objects</source>
        <translation>Filtrer les objets</translation>
    </message>
    <message>
        <source>Contents of the backup</source>
        <translation>Contenu de la sauvegarde</translation>
    </message>
    <message>
        <source>Rows, indexes, constraints, triggers, rights and comments come with their object.</source>
        <translation>Les lignes, index, contraintes, triggers, droits et commentaires viennent avec leur objet.</translation>
    </message>
</context>
<context>
    <name>ui::CreateConfigurationDialog</name>
    <message>
        <source>New configuration</source>
        <translation>Nouvelle configuration</translation>
    </message>
    <message>
        <source>Which database is to be backed up?</source>
        <translation>Quelle base faut-il sauvegarder&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Folder of the configuration</source>
        <translation>&amp;Dossier de la configuration</translation>
    </message>
    <message>
        <source>Two commented files are written there; nothing that exists is replaced. Everything can be changed later.</source>
        <translation>Deux fichiers commentés y sont écrits&#x202f;; rien de ce qui existe n’est remplacé. Tout pourra être changé plus tard.</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>ui::DefinitionChangeModel</name>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>ui::DefinitionChangesPane</name>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>No definition matches this filter.</source>
        <translation>Aucune définition ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the definitions</source>
        <translation>Filtrer les définitions</translation>
    </message>
    <message>
        <source>Definitions that differ</source>
        <translation>Définitions qui diffèrent</translation>
    </message>
    <message>
        <source>Difference of the definition</source>
        <translation>Différence de la définition</translation>
    </message>
    <message>
        <source>Too long to be shown whole: “pgsauvegarde-cli compare” tells all of it.</source>
        <translation>Trop long pour être montré en entier&#xa0;: «&#xa0;pgsauvegarde-cli compare&#xa0;» dit tout.</translation>
    </message>
</context>
<context>
    <name>ui::DrillDialog</name>
    <message>
        <source>Test restore</source>
        <translation>Test de restauration</translation>
    </message>
    <message>
        <source>The backup is being restored and compared…</source>
        <translation>La sauvegarde est restaurée et comparée…</translation>
    </message>
    <message>
        <source>Progress by step and table and the log stand in the main window; this one may be closed, and backups go on as usual.</source>
        <translation>L’avancement par étape et par table et le journal sont dans la fenêtre principale&#x202f;; celle-ci peut être fermée, et les sauvegardes continuent comme d’habitude.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Start the &amp;test</source>
        <translation>Lancer le &amp;test</translation>
    </message>
    <message>
        <source>Test a&amp;gain…</source>
        <translation>Tester de nou&amp;veau…</translation>
    </message>
    <message>
        <source>C&amp;ancel the test</source>
        <translation>&amp;Annuler le test</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Last test of this backup: %1</source>
        <translation>Dernière restauration de test de cette sauvegarde&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::DrillPlanPage</name>
    <message>
        <source>On a &amp;private server, made for the test and removed after it</source>
        <translation>Sur un serveur &amp;privé, créé pour le test et supprimé ensuite</translation>
    </message>
    <message>
        <source>In a &amp;scratch database on the configured server: %1</source>
        <translation>Dans une &amp;base provisoire du serveur configuré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Parallel &amp;jobs:</source>
        <translation>Tâches parall&amp;èles&#xa0;:</translation>
    </message>
    <message>
        <source>Looking at the backup and at what is there to restore it with…</source>
        <translation>Examen de la sauvegarde et de ce qu’il y a pour la restaurer…</translation>
    </message>
    <message>
        <source>Show its &amp;result…</source>
        <translation>Voir son &amp;résultat…</translation>
    </message>
</context>
<context>
    <name>ui::DrillResultPage</name>
    <message>
        <source>Until the database could be used</source>
        <translation>Jusqu’à ce que la base soit utilisable</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Seulement les &amp;différences</translation>
    </message>
    <message>
        <source>Tables compared</source>
        <translation>Tables comparées</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>No table differs</source>
        <translation>Aucune table ne diffère</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Constats (%1)</translation>
    </message>
    <message>
        <source>Tables compared (%1)</source>
        <translation>Tables comparées (%1)</translation>
    </message>
</context>
<context>
    <name>ui::DrillTableModel</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Rows expected</source>
        <translation>Lignes attendues</translation>
    </message>
    <message>
        <source>Rows found</source>
        <translation>Lignes trouvées</translation>
    </message>
</context>
<context>
    <name>ui::DumpModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>If %n days</source>
        <translation>
            <numerusform>Si %n jour</numerusform>
            <numerusform>Si %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>By the rules of the preview, which are not those of the configuration</source>
        <translation>Selon les règles de l’aperçu, qui ne sont pas celles de la configuration</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>When this backup was last restored to see whether it comes back whole</source>
        <translation>Quand cette sauvegarde a été restaurée pour la dernière fois pour voir si elle revient entière</translation>
    </message>
    <message>
        <source>Restore tested</source>
        <translation>Restauration testée</translation>
    </message>
</context>
<context>
    <name>ui::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::FolderField</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Parco&amp;urir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>ui::ForeignFiles</name>
    <message numerus="yes">
        <source>%n other files</source>
        <translation>
            <numerusform>%n autre fichier</numerusform>
            <numerusform>%n autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>These files look like backups, but are none of this database&apos;s. They are never counted, moved or deleted.</source>
        <translation>Ces fichiers ressemblent à des sauvegardes, mais ne sont pas de cette base. Ils ne sont jamais comptés, déplacés ni supprimés.</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::ForeignModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Why it is none of ours</source>
        <translation>Pourquoi il n’est pas des nôtres</translation>
    </message>
</context>
<context>
    <name>ui::HeaderBar</name>
    <message>
        <source>Back up &amp;now</source>
        <translation>Sauvegarder &amp;maintenant</translation>
    </message>
    <message>
        <source>no backup scheduled</source>
        <translation>aucune sauvegarde planifiée</translation>
    </message>
    <message>
        <source>The folder of the backups cannot be read</source>
        <translation>Le dossier des sauvegardes n’est pas lisible</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Dernière sauvegarde %1</translation>
    </message>
    <message>
        <source>No complete backup yet</source>
        <translation>Aucune sauvegarde complète pour l’instant</translation>
    </message>
    <message>
        <source>Last backup %1, verified</source>
        <translation>Dernière sauvegarde %1, vérifiée</translation>
    </message>
    <message>
        <source>T&amp;est restore…</source>
        <translation>&amp;Tester la restauration…</translation>
    </message>
    <message>
        <source>No restore tested yet</source>
        <translation>Aucune restauration testée pour l’instant</translation>
    </message>
    <message>
        <source>Restore tested %1: it failed</source>
        <translation>Restauration testée %1&#xa0;: échec</translation>
    </message>
    <message>
        <source>Restore tested %1: a new test is due</source>
        <translation>Restauration testée %1&#xa0;: un nouveau test est à faire</translation>
    </message>
    <message>
        <source>Restore tested %1, in %2</source>
        <translation>Restauration testée %1, en %2</translation>
    </message>
</context>
<context>
    <name>ui::JobLine</name>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Restore test · %1</source>
        <translation>Test de restauration · %1</translation>
    </message>
    <message>
        <source>The time that remains is estimated from the last run.</source>
        <translation>Le temps restant est estimé d’après la dernière exécution.</translation>
    </message>
    <message>
        <source>Cancelled. The unfinished file was removed; earlier backups are untouched.</source>
        <translation>Annulé. Le fichier inachevé a été retiré&#x202f;; les sauvegardes antérieures sont intactes.</translation>
    </message>
    <message>
        <source>Cancelled. The backups that were read to their end until then are recorded.</source>
        <translation>Annulé. Le résultat des sauvegardes lues jusqu’au bout d’ici là est enregistré.</translation>
    </message>
    <message>
        <source>The restore was cancelled; the log says what was cleaned up.</source>
        <translation>La restauration a été annulée&#x202f;; le journal dit ce qui a été nettoyé.</translation>
    </message>
    <message>
        <source>The restore test was cancelled; all that it made is removed.</source>
        <translation>Le test de restauration a été annulé&#x202f;; tout ce qu’il avait créé est supprimé.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Annuler le test</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>ui::JournalDialog</name>
    <message numerus="yes">
        <source>Journal intact: %n lines</source>
        <translation>
            <numerusform>Journal intact&#xa0;: %n ligne</numerusform>
            <numerusform>Journal intact&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is not as it was written (%n lines). It is left as it is.</source>
        <translation>
            <numerusform>Le journal n’est pas tel qu’il a été écrit (%n ligne). Il reste en l’état.</numerusform>
            <numerusform>Le journal n’est pas tel qu’il a été écrit (%n lignes). Il reste en l’état.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines</source>
        <translation>
            <numerusform>… et %n autre ligne</numerusform>
            <numerusform>… et %n autres lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was ever deleted here.</source>
        <translation>Rien n’a jamais été supprimé ici.</translation>
    </message>
    <message>
        <source>No line matches this filter.</source>
        <translation>Aucune ligne ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Journal of deletions</source>
        <translation>Journal des suppressions</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the journal</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>&amp;Record to sign (PDF)…</source>
        <translation>&amp;Procès-verbal (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::JournalModel</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The file could not be read when it was deleted.</source>
        <translation>Le fichier n’a pas pu être lu quand il a été supprimé.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>Sauvegarde du</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
</context>
<context>
    <name>ui::KeepFields</name>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>jour</numerusform>
            <numerusform>jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <translation>
            <numerusform>semaine</numerusform>
            <numerusform>semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <translation>
            <numerusform>mois</numerusform>
            <numerusform>mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <translation>
            <numerusform>an</numerusform>
            <numerusform>ans</numerusform>
        </translation>
    </message>
    <message>
        <source>then one for each of the last</source>
        <translation>puis une par période</translation>
    </message>
    <message>
        <source>Of so many last days, weeks, months and years the newest good backup is kept, too</source>
        <translation>De tant de jours, semaines, mois et années, la sauvegarde complète la plus récente est gardée aussi</translation>
    </message>
    <message>
        <source>Days of which the newest backup is kept</source>
        <translation>Jours dont la sauvegarde la plus récente est conservée</translation>
    </message>
    <message>
        <source>Weeks of which the newest backup is kept</source>
        <translation>Semaines dont la sauvegarde la plus récente est conservée</translation>
    </message>
    <message>
        <source>Months of which the newest backup is kept</source>
        <translation>Mois dont la sauvegarde la plus récente est conservée</translation>
    </message>
    <message>
        <source>Years of which the newest backup is kept</source>
        <translation>Années dont la sauvegarde la plus récente est conservée</translation>
    </message>
</context>
<context>
    <name>ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What a backup does is told here.</source>
        <translation>Ce que fait une sauvegarde se lit ici.</translation>
    </message>
    <message>
        <source>&amp;Cancel the running task</source>
        <translation>&amp;Annuler l’opération en cours</translation>
    </message>
    <message>
        <source>What an interrupted test restore left was removed.</source>
        <translation>Ce qu’un test de restauration interrompu avait laissé a été supprimé.</translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message numerus="yes">
        <source>… %n lines are only in the log file …</source>
        <translation>
            <numerusform>… %n ligne ne figure que dans le fichier du journal …</numerusform>
            <numerusform>… %n lignes ne figurent que dans le fichier du journal …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Sauvegarde</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ui::MonthModel</name>
    <message numerus="yes">
        <source>%1 · %n backups · %2</source>
        <translation>
            <numerusform>%1 · %n sauvegarde · %2</numerusform>
            <numerusform>%1 · %n sauvegardes · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, replié</translation>
    </message>
    <message>
        <source>%1, expanded</source>
        <translation>%1, déplié</translation>
    </message>
    <message>
        <source>Click to show the backups of this month</source>
        <translation>Cliquez pour afficher les sauvegardes de ce mois</translation>
    </message>
    <message>
        <source>Click to hide the backups of this month</source>
        <translation>Cliquez pour masquer les sauvegardes de ce mois</translation>
    </message>
</context>
<context>
    <name>ui::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password for %1, database %2</source>
        <translation>Mot de passe pour %1, base %2</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Afficher le mot de passe</translation>
    </message>
    <message>
        <source>It is kept in memory until the program ends, and never written to a file of the configuration.</source>
        <translation>Il est gardé en mémoire jusqu’à la fin du programme, et n’est jamais écrit dans un fichier de la configuration.</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Se connecter</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>ui::PinDialog</name>
    <message numerus="yes">
        <source>Pin %n backups</source>
        <translation>
            <numerusform>Épingler %n sauvegarde</numerusform>
            <numerusform>Épingler %n sauvegardes</numerusform>
        </translation>
    </message>
    <message>
        <source>No rotation deletes what is pinned, and neither do you before you unpin it.</source>
        <translation>Aucune rotation ne supprime ce qui est épinglé, et vous non plus avant de le désépingler.</translation>
    </message>
    <message>
        <source>&amp;Note (the reason)</source>
        <translation>No&amp;te (le motif)</translation>
    </message>
    <message>
        <source>&amp;Until the end of</source>
        <translation>&amp;Jusqu’à la fin du</translation>
    </message>
    <message>
        <source>Last day of the pin</source>
        <translation>Dernier jour de l’épinglage</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Épingler</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message>
        <source>Looking at the backup and at the server…</source>
        <translation>Lecture de la sauvegarde et du serveur…</translation>
    </message>
    <message>
        <source>The exact co&amp;mmands</source>
        <translation>Les co&amp;mmandes exactes</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Type the name of the database to confirm:</source>
        <translation>&amp;Tapez le nom de la base pour confirmer&#xa0;:</translation>
    </message>
    <message>
        <source>Back it &amp;up first</source>
        <translation>Sa&amp;uvegarder d’abord</translation>
    </message>
</context>
<context>
    <name>ui::QuarantineDialog</name>
    <message numerus="yes">
        <source>What a rotation moves out of the way stays here for %n days; the next rotation then deletes it for good.</source>
        <translation>
            <numerusform>Ce qu’une rotation met à l’écart reste ici %n jour&#x202f;; la rotation suivante le supprime alors définitivement.</numerusform>
            <numerusform>Ce qu’une rotation met à l’écart reste ici %n jours&#x202f;; la rotation suivante le supprime alors définitivement.</numerusform>
        </translation>
    </message>
    <message>
        <source>No quarantine is configured any more: the next rotation deletes for good what is here.</source>
        <translation>La quarantaine n’est plus configurée&#xa0;: la prochaine rotation supprime définitivement ce qui est ici.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take back %n backups</source>
        <translation>
            <numerusform>&amp;Reprendre %n sauvegarde</numerusform>
            <numerusform>&amp;Reprendre %n sauvegardes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Take back the &amp;last rotation (%1)</source>
        <translation>Reprendre la &amp;dernière rotation (%1)</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Nothing is in quarantine.</source>
        <translation>Rien n’est en quarantaine.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::QuarantineModel</name>
    <message>
        <source>at the next rotation</source>
        <translation>à la prochaine rotation</translation>
    </message>
    <message>
        <source>The first rotation after %1 deletes it for good.</source>
        <translation>La première rotation après le %1 la supprime définitivement.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>Deleted from</source>
        <translation>Supprimée dès</translation>
    </message>
</context>
<context>
    <name>ui::ReportButtons</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Enregistrer le &amp;rapport…</translation>
    </message>
    <message>
        <source>As PDF or HTML: who, when, which backup, how long, what was found</source>
        <translation>En PDF ou HTML&#xa0;: qui, quand, quelle sauvegarde, quelle durée, ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Pré&amp;cédent</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>Re&amp;staurer</translation>
    </message>
    <message>
        <source>C&amp;ancel the restore</source>
        <translation>&amp;Annuler la restauration</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Revérifier</translation>
    </message>
    <message>
        <source>&amp;Make these roles</source>
        <translation>Cré&amp;er ces rôles</translation>
    </message>
    <message>
        <source>&amp;Without owners and rights</source>
        <translation>Sans propriétaires ni &amp;droits</translation>
    </message>
</context>
<context>
    <name>ui::RetentionPane</name>
    <message>
        <source>Nothing to delete</source>
        <translation>Rien à supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n backups to delete · %1 freed</source>
        <translation>
            <numerusform>%n sauvegarde à supprimer · %1 libérés</numerusform>
            <numerusform>%n sauvegardes à supprimer · %1 libérés</numerusform>
        </translation>
    </message>
    <message>
        <source>Retention preview</source>
        <translation>Aperçu de la rétention</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conserver</translation>
    </message>
    <message>
        <source>Days of retention</source>
        <translation>Jours de rétention</translation>
    </message>
    <message>
        <source>What if the retention were of that many days? Nothing is deleted by looking.</source>
        <translation>Et si la rétention était de ce nombre de jours&#x202f;? Regarder ne supprime rien.</translation>
    </message>
    <message>
        <source>Apply &amp;retention…</source>
        <translation>Appliquer la &amp;rétention…</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>jour</numerusform>
            <numerusform>jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups have stopped: the last ones stay until a new one is made.</source>
        <translation>Les sauvegardes se sont arrêtées&#xa0;: les dernières restent jusqu’à ce qu’une nouvelle soit faite.</translation>
    </message>
    <message numerus="yes">
        <source>Frozen: no good backup is younger than %n days</source>
        <translation>
            <numerusform>Gelée&#xa0;: aucune bonne sauvegarde n’a moins de %n jour</numerusform>
            <numerusform>Gelée&#xa0;: aucune bonne sauvegarde n’a moins de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>By these rules every backup stays.</source>
        <translation>Avec ces règles, tout est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups to the quarantine (%1)</source>
        <translation>
            <numerusform>%n sauvegarde vers la quarantaine (%1)</numerusform>
            <numerusform>%n sauvegardes vers la quarantaine (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave the quarantine · %1 freed</source>
        <translation>
            <numerusform>%n quitte la quarantaine · %1 libérés</numerusform>
            <numerusform>%n quittent la quarantaine · %1 libérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in &amp;quarantine…</source>
        <translation>
            <numerusform>%n en &amp;quarantaine…</numerusform>
            <numerusform>%n en &amp;quarantaine…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups were moved to the quarantine and can be taken back.</source>
        <translation>
            <numerusform>%n sauvegarde a été mise en quarantaine et peut être reprise.</numerusform>
            <numerusform>%n sauvegardes ont été mises en quarantaine et peuvent être reprises.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewDialog</name>
    <message>
        <source>No complete backup would remain.</source>
        <translation>Il ne resterait aucune sauvegarde complète.</translation>
    </message>
    <message numerus="yes">
        <source>This is more than half of the %n backups.</source>
        <translation>
            <numerusform>C’est plus de la moitié de %n sauvegarde.</numerusform>
            <numerusform>C’est plus de la moitié des %n sauvegardes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups</source>
        <translation>
            <numerusform>Supprimer %n sauvegarde</numerusform>
            <numerusform>Supprimer %n sauvegardes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, delete them all the same</source>
        <translation>&amp;Oui, les supprimer quand même</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, %n files are deleted for good; %2 become free.</source>
        <translation>
            <numerusform>Avec une rétention de %1, %n fichier est supprimé définitivement&#x202f;; %2 seront libérés.</numerusform>
            <numerusform>Avec une rétention de %1, %n fichiers sont supprimés définitivement&#x202f;; %2 seront libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that you chose are deleted for good; %1 become free.</source>
        <translation>
            <numerusform>%n fichier que vous avez choisi est supprimé définitivement&#x202f;; %1 seront libérés.</numerusform>
            <numerusform>%n fichiers que vous avez choisis sont supprimés définitivement&#x202f;; %1 seront libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, and not of %2 as configured, %n files are deleted for good; %3 become free.</source>
        <translation>
            <numerusform>Avec une rétention de %1, et non de %2 comme dans la configuration, %n fichier est supprimé définitivement&#x202f;; %3 seront libérés.</numerusform>
            <numerusform>Avec une rétention de %1, et non de %2 comme dans la configuration, %n fichiers sont supprimés définitivement&#x202f;; %3 seront libérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups from the quarantine</source>
        <translation>
            <numerusform>Supprimer %n sauvegarde de la quarantaine</numerusform>
            <numerusform>Supprimer %n sauvegardes de la quarantaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n backups to the quarantine</source>
        <translation>
            <numerusform>Déplacer %n sauvegarde en quarantaine</numerusform>
            <numerusform>Déplacer %n sauvegardes en quarantaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that you chose are moved to the quarantine.</source>
        <translation>
            <numerusform>%n fichier que vous avez choisi est déplacé en quarantaine.</numerusform>
            <numerusform>%n fichiers que vous avez choisis sont déplacés en quarantaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, %n files are moved to the quarantine.</source>
        <translation>
            <numerusform>Avec une rétention de %1, %n fichier est déplacé en quarantaine.</numerusform>
            <numerusform>Avec une rétention de %1, %n fichiers sont déplacés en quarantaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, and not of %2 as configured, %n files are moved to the quarantine.</source>
        <translation>
            <numerusform>Avec une rétention de %1, et non de %2 comme configuré, %n fichier est déplacé en quarantaine.</numerusform>
            <numerusform>Avec une rétention de %1, et non de %2 comme configuré, %n fichiers sont déplacés en quarantaine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They can be taken back from there for %n days, then a rotation deletes them for good.</source>
        <translation>
            <numerusform>On peut les en reprendre pendant %n jour, puis une rotation les supprime définitivement.</numerusform>
            <numerusform>On peut les en reprendre pendant %n jours, puis une rotation les supprime définitivement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned backups stay: unpin them first.</source>
        <translation>
            <numerusform>%n sauvegarde épinglée reste&#xa0;: désépinglez-la d’abord.</numerusform>
            <numerusform>%n sauvegardes épinglées restent&#xa0;: désépinglez-les d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups leave the quarantine and are deleted for good; %1 become free.</source>
        <translation>
            <numerusform>%n sauvegarde quitte la quarantaine et est supprimée définitivement&#x202f;; %1 seront libérés.</numerusform>
            <numerusform>%n sauvegardes quittent la quarantaine et sont supprimées définitivement&#x202f;; %1 seront libérés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups that leave the quarantine</source>
        <translation>Sauvegardes qui quittent la quarantaine</translation>
    </message>
    <message>
        <source>&amp;Yes, move them all the same</source>
        <translation>&amp;Oui, les déplacer quand même</translation>
    </message>
</context>
<context>
    <name>ui::RowsDialog</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>SQL statements (*.sql)</source>
        <translation>Instructions SQL (*.sql)</translation>
    </message>
    <message>
        <source>Reading… %1</source>
        <translation>Lecture… %1</translation>
    </message>
    <message>
        <source>Stopped. What was found before is still shown.</source>
        <translation>Arrêté. Ce qui avait été trouvé avant reste affiché.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows found</source>
        <translation>
            <numerusform>%n ligne trouvée</numerusform>
            <numerusform>%n lignes trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows found are shown; an export has them all.</source>
        <translation>
            <numerusform>La première ligne trouvée est affichée&#x202f;; un export les contient toutes.</numerusform>
            <numerusform>Les %n premières lignes trouvées sont affichées&#x202f;; un export les contient toutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown; an export has them all.</source>
        <translation>
            <numerusform>La première ligne est affichée&#x202f;; un export les contient toutes.</numerusform>
            <numerusform>Les %n premières lignes sont affichées&#x202f;; un export les contient toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of a table</source>
        <translation>Lignes d’une table</translation>
    </message>
    <message>
        <source>Co&amp;lumn</source>
        <translation>Co&amp;lonne</translation>
    </message>
    <message>
        <source>e&amp;qual to</source>
        <translation>é&amp;gale à</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message>
        <source>&amp;First rows</source>
        <translation>&amp;Premières lignes</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Export as CS&amp;V…</source>
        <translation>Exporter en CS&amp;V…</translation>
    </message>
    <message>
        <source>Export as &amp;INSERT…</source>
        <translation>Exporter en &amp;INSERT…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Restoring into “%1”…</source>
        <translation>Restauration dans «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>The restore was cancelled.</source>
        <translation>La restauration a été annulée.</translation>
    </message>
    <message>
        <source>The restore did not succeed.</source>
        <translation>La restauration n’a pas abouti.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors were passed over:</source>
        <translation>
            <numerusform>%n erreur a été ignorée&#xa0;:</numerusform>
            <numerusform>%n erreurs ont été ignorées&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors were met:</source>
        <translation>
            <numerusform>%n erreur rencontrée&#xa0;:</numerusform>
            <numerusform>%n erreurs rencontrées&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>Progress by table and the log stand in the main window.</source>
        <translation>L’avancement par table et le journal sont dans la fenêtre principale.</translation>
    </message>
</context>
<context>
    <name>ui::RunbookDialog</name>
    <message>
        <source>Before you begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Export the scenarios</source>
        <translation>Exporter les scénarios</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>restauration</translation>
    </message>
    <message>
        <source>Web page (*.html);;Text (*.txt)</source>
        <translation>Page web (*.html);;Texte (*.txt)</translation>
    </message>
    <message>
        <source>Rehearse “%1”?</source>
        <translation>Répéter «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>The newest backup is restored into a private server, the accident is brought about there, and every step is run.</source>
        <translation>La dernière sauvegarde est restaurée sur un serveur privé, l’accident y est provoqué, et chaque étape est exécutée.</translation>
    </message>
    <message>
        <source>Your database and your backups are not touched. It takes about as long as two restores, and as much room on the disk.</source>
        <translation>Votre base et vos sauvegardes ne sont pas touchées. Cela prend à peu près le temps de deux restaurations, et autant de place sur le disque.</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>&amp;Répéter</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Recovery scenarios</source>
        <translation>Scénarios de restauration</translation>
    </message>
    <message>
        <source>What to do when something is lost, with the names, paths and commands of this database. Print it: on the day, this program may be lost as well.</source>
        <translation>Que faire quand quelque chose est perdu, avec les noms, chemins et commandes de cette base. Imprimez-le&#xa0;: le jour venu, ce programme aussi sera peut-être perdu.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>&amp;Copier la commande</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>&amp;Répéter…</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ui::ServerChoice</name>
    <message>
        <source>The con&amp;figured server: %1</source>
        <translation>Le serveur confi&amp;guré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another ser&amp;ver:</source>
        <translation>&amp;Un autre serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Connec&amp;t</source>
        <translation>S&amp;e connecter</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>The password is asked for when it is needed; better still, put it into ~/.pgpass. It is never written to the configuration from here.</source>
        <translation>Le mot de passe est demandé quand il le faut&#x202f;; mieux encore, mettez-le dans ~/.pgpass. Il n’est jamais écrit d’ici dans la configuration.</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>jour</numerusform>
            <numerusform>jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete backups</source>
        <translation>
            <numerusform>sauvegarde complète</numerusform>
            <numerusform>sauvegardes complètes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retention</source>
        <translation>&amp;Rétention</translation>
    </message>
    <message>
        <source>Always &amp;kept</source>
        <translation>Toujours &amp;conservées</translation>
    </message>
    <message>
        <source>Co&amp;mpression</source>
        <translation>Co&amp;mpression</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>&amp;Quarantine</source>
        <translation>&amp;Quarantaine</translation>
    </message>
    <message>
        <source>What expires is moved aside and can be taken back for that many days, then it is deleted.</source>
        <translation>Ce qui expire est mis à l’écart et peut être repris pendant ce nombre de jours, puis est supprimé.</translation>
    </message>
    <message>
        <source>none: deleted at once</source>
        <translation>aucune&#xa0;: suppression immédiate</translation>
    </message>
</context>
<context>
    <name>ui::SizeTrend</name>
    <message>
        <source>Size of the backups over time</source>
        <translation>Taille des sauvegardes au fil du temps</translation>
    </message>
    <message>
        <source>From %1 to %2: first %3, last %4, at least %5, at most %6.</source>
        <translation>De %1 à %2&#xa0;: d’abord %3, enfin %4, au moins %5, au plus %6.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not like the one before.</source>
        <translation>
            <numerusform>%n d’entre elles diffère de la précédente.</numerusform>
            <numerusform>%n d’entre elles diffèrent de la précédente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SuppositionBar</name>
    <message>
        <source>Configured: %1</source>
        <translation>Configuré&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Go back to today’s rules</source>
        <translation>Reve&amp;nir aux règles actuelles</translation>
    </message>
    <message>
        <source>&amp;Save these rules</source>
        <translation>&amp;Enregistrer ces règles</translation>
    </message>
    <message>
        <source>Write these rules into the configuration</source>
        <translation>Écrire ces règles dans la configuration</translation>
    </message>
</context>
<context>
    <name>ui::TableChangeModel</name>
    <message>
        <source>Large objects</source>
        <translation>Grands objets</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Lignes avant</translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation>Lignes après</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>Taille avant</translation>
    </message>
    <message>
        <source>Size after</source>
        <translation>Taille après</translation>
    </message>
</context>
<context>
    <name>ui::TableChangesPane</name>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>No table matches this filter.</source>
        <translation>Aucune table ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the tables</source>
        <translation>Filtrer les tables</translation>
    </message>
    <message>
        <source>&amp;Hide those that are the same</source>
        <translation>&amp;Masquer celles qui sont identiques</translation>
    </message>
    <message>
        <source>Tables compared</source>
        <translation>Tables comparées</translation>
    </message>
</context>
<context>
    <name>ui::TableContentModel</name>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>ui::TableContentPane</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of content</source>
        <translation>%1 de contenu</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the tables</source>
        <translation>Filtrer par nom de table</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Rows…</source>
        <translation>Voir les &amp;lignes…</translation>
    </message>
    <message>
        <source>Ro&amp;ws…</source>
        <translation>Voir les &amp;lignes…</translation>
    </message>
</context>
<context>
    <name>ui::TargetPage</name>
    <message>
        <source>A &amp;new database:</source>
        <translation>Une &amp;nouvelle base&#xa0;:</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Nom de la nouvelle base</translation>
    </message>
    <message>
        <source>Existing database</source>
        <translation>Base existante</translation>
    </message>
    <message>
        <source>Make missing &amp;roles, from the roles file of the backup</source>
        <translation>Créer les &amp;rôles manquants, depuis le fichier des rôles de la sauvegarde</translation>
    </message>
    <message>
        <source>Make missing &amp;roles (this backup has no roles file)</source>
        <translation>Créer les &amp;rôles manquants (cette sauvegarde n’a pas de fichier des rôles)</translation>
    </message>
    <message>
        <source>&amp;Without owners and rights</source>
        <translation>Sans propriétaires ni &amp;droits</translation>
    </message>
    <message>
        <source>Go on in spite of err&amp;ors</source>
        <translation>C&amp;ontinuer malgré les erreurs</translation>
    </message>
    <message>
        <source>A database of this name is there already.</source>
        <translation>Une base de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>An ex&amp;isting database:</source>
        <translation>Une base e&amp;xistante&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Keep a new database if it fails</source>
        <translation>Conser&amp;ver une nouvelle base en cas d’échec</translation>
    </message>
    <message>
        <source>Parallel &amp;jobs:</source>
        <translation>Tâches parall&amp;èles&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups over time</source>
        <translation>Les sauvegardes dans le temps</translation>
    </message>
    <message>
        <source>To delete: %1</source>
        <translation>À supprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Conservée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backups, to delete: %1, damaged: %2</source>
        <translation>
            <numerusform>%n sauvegarde, à supprimer&#xa0;: %1, endommagées&#xa0;: %2</numerusform>
            <numerusform>%n sauvegardes, à supprimer&#xa0;: %1, endommagées&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n conservée</numerusform>
            <numerusform>%n conservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n à supprimer</numerusform>
            <numerusform>%n à supprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n endommagée</numerusform>
            <numerusform>%n endommagées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apart</source>
        <translation>
            <numerusform>%n à part</numerusform>
            <numerusform>%n à part</numerusform>
        </translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la plus récente</translation>
    </message>
</context>
<context>
    <name>ui::ToolsList</name>
    <message>
        <source>Looking for it…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 · used for this server</source>
        <translation>%1 · utilisé pour ce serveur</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>Il n’est pas installé.</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Looked for a configuration in:</source>
        <translation>Une configuration a été cherchée dans&#xa0;:</translation>
    </message>
    <message>
        <source>Welcome to PgSauvegarde</source>
        <translation>Bienvenue dans PgSauvegarde</translation>
    </message>
    <message>
        <source>It backs up PostgreSQL databases, reads every backup back, and shows what the retention would delete before anything is deleted.</source>
        <translation>Il sauvegarde des bases PostgreSQL, relit chaque sauvegarde, et montre ce que la rétention supprimerait avant de supprimer quoi que ce soit.</translation>
    </message>
    <message>
        <source>&amp;Create a configuration</source>
        <translation>&amp;Créer une configuration</translation>
    </message>
    <message>
        <source>Name the server and the database; two commented files are written.</source>
        <translation>Indiquez le serveur et la base&#x202f;; deux fichiers commentés sont écrits.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config_global.yml and config_postgres.yml.</source>
        <translation>Choisissez le dossier qui contient config_global.yml et config_postgres.yml.</translation>
    </message>
    <message>
        <source>Start the &amp;demonstration</source>
        <translation>&amp;Démarrer la démonstration</translation>
    </message>
    <message>
        <source>A private server with an invented town hall and three weeks of backups.</source>
        <translation>Un serveur privé, une mairie inventée et trois semaines de sauvegardes.</translation>
    </message>
    <message>
        <source>Open the fi&amp;le</source>
        <translation>Ou&amp;vrir le fichier</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Open a confi&amp;guration</source>
        <translation>Ouvrir une confi&amp;guration</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>&amp;New configuration…</source>
        <translation>&amp;Nouvelle configuration…</translation>
    </message>
    <message>
        <source>&amp;Open a configuration…</source>
        <translation>&amp;Ouvrir une configuration…</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>&amp;Démonstration</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Filter the backups</source>
        <translation>&amp;Filtrer les sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Open the &amp;folder of the backups</source>
        <translation>Ouvrir le dossier des &amp;sauvegardes</translation>
    </message>
    <message>
        <source>Open the folder of the &amp;logs</source>
        <translation>Ouvrir le dossier des &amp;journaux</translation>
    </message>
    <message>
        <source>Open the folder of the &amp;configuration</source>
        <translation>Ouvrir le dossier de la &amp;configuration</translation>
    </message>
    <message>
        <source>&amp;About PgSauvegarde</source>
        <translation>À &amp;propos de PgSauvegarde</translation>
    </message>
    <message>
        <source>Group by &amp;month</source>
        <translation>Grouper par &amp;mois</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Quarantaine…</translation>
    </message>
    <message>
        <source>&amp;Journal of deletions…</source>
        <translation>Journal des s&amp;uppressions…</translation>
    </message>
    <message>
        <source>Open a &amp;backup file…</source>
        <translation>Ouvrir un &amp;fichier de sauvegarde…</translation>
    </message>
    <message>
        <source>Te&amp;st restore…</source>
        <translation>T&amp;ester la restauration…</translation>
    </message>
    <message>
        <source>&amp;Recovery scenarios…</source>
        <translation>Scé&amp;narios de restauration…</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>It has %1 bytes; its manifest says %2.</source>
        <translation>Elle fait %1 octets&#x202f;; son manifeste en indique %2.</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of its manifest: bytes have changed.</source>
        <translation>Son SHA-256 n’est pas celui de son manifeste&#xa0;: des octets ont changé.</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of the last verification: bytes have changed.</source>
        <translation>Son SHA-256 n’est pas celui de la dernière vérification&#xa0;: des octets ont changé.</translation>
    </message>
    <message>
        <source>pg_restore decodes it whole.</source>
        <translation>pg_restore la décode en entier.</translation>
    </message>
    <message>
        <source>Every byte matches its manifest: %1 tables, %2 rows.</source>
        <translation>Chaque octet est conforme à son manifeste&#xa0;: %1 tables, %2 lignes.</translation>
    </message>
    <message>
        <source>Every block decodes: %1 tables, %2 rows. There is no manifest.</source>
        <translation>Chaque bloc se décode&#xa0;: %1 tables, %2 lignes. Il n’y a pas de manifeste.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>The verification of %1 could not be recorded: %2</source>
        <translation>La vérification de %1 n’a pas pu être enregistrée&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: intact. %2</source>
        <translation>%1&#xa0;: intacte. %2</translation>
    </message>
    <message>
        <source>%1: damaged. %2</source>
        <translation>%1&#xa0;: endommagée. %2</translation>
    </message>
    <message>
        <source>Every block decodes: %1 tables, %2 rows. Its manifest cannot be read.</source>
        <translation>Chaque bloc se décode&#xa0;: %1 tables, %2 lignes. Son manifeste n’est pas lisible.</translation>
    </message>
    <message>
        <source>%1 was written by pg_dump %2; no pg_restore of that version is installed to read it.</source>
        <translation>%1 a été écrite par pg_dump %2&#x202f;; aucun pg_restore de cette version n’est installé pour la lire.</translation>
    </message>
    <message>
        <source>Its roles file, %1, is missing.</source>
        <translation>Son fichier de rôles, %1, est absent.</translation>
    </message>
    <message>
        <source>Its roles file, %1, is not the one that was saved: bytes have changed.</source>
        <translation>Son fichier de rôles, %1, n’est plus celui qui a été enregistré&#xa0;: des octets ont changé.</translation>
    </message>
</context>
</TS>
