<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>backup</name>
    <message numerus="yes">
        <source>%1 may not read %n objects: %2.</source>
        <translation>
            <numerusform>%1 may not read %n object: %2.</numerusform>
            <numerusform>%1 may not read %n objects: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row security hides rows of %n tables from %1: %2.</source>
        <translation>
            <numerusform>Row security hides rows of %n table from %1: %2.</numerusform>
            <numerusform>Row security hides rows of %n tables from %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln large objects, %1</source>
        <translation>
            <numerusform>%Ln large object, %1</numerusform>
            <numerusform>%Ln large objects, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows, %2</source>
        <translation>
            <numerusform>%1: %Ln row, %2</numerusform>
            <numerusform>%1: %Ln rows, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles are linked to the database; their passwords are saved with them, hashed.</source>
        <translation>
            <numerusform>%n role is linked to the database; its password is saved with it, hashed.</numerusform>
            <numerusform>%n roles are linked to the database; their passwords are saved with them, hashed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles are linked to the database; their passwords are not saved (role_passwords is off).</source>
        <translation>
            <numerusform>%n role is linked to the database; its password is not saved (role_passwords is off).</numerusform>
            <numerusform>%n roles are linked to the database; their passwords are not saved (role_passwords is off).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>base</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message numerus="yes">
        <source>%1: %2 → %3 rows</source>
        <translation>
            <numerusform>%1: %2 → %3 rows</numerusform>
            <numerusform>%1: %2 → %3 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: table gone (%2 rows)</source>
        <translation>
            <numerusform>%1: table gone (%2 row)</numerusform>
            <numerusform>%1: table gone (%2 rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n backups, %1 in all.</source>
        <translation>
            <numerusform>%n backup, %1 in all.</numerusform>
            <numerusform>%n backups, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping %n days: nothing to delete.</source>
        <translation>
            <numerusform>Keeping %n day: nothing to delete.</numerusform>
            <numerusform>Keeping %n days: nothing to delete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups to delete of %1, %2 would be freed. rotate --apply deletes exactly these.</source>
        <translation>
            <numerusform>%n backup to delete of %1, %2 would be freed. rotate --apply deletes exactly this one.</numerusform>
            <numerusform>%n backups to delete of %1, %2 would be freed. rotate --apply deletes exactly these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The retention would delete %n backups, more than half of them: nothing was deleted.</source>
        <translation>
            <numerusform>The retention would delete %n backup, more than half of them: nothing was deleted.</numerusform>
            <numerusform>The retention would delete %n backups, more than half of them: nothing was deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted, %1 freed.</source>
        <translation>
            <numerusform>%n backup deleted, %1 freed.</numerusform>
            <numerusform>%n backups deleted, %1 freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen: no good backup is younger than %n days, so none is deleted. Make a backup first.</source>
        <translation>
            <numerusform>Frozen: no good backup is younger than %n day, so none is deleted. Make a backup first.</numerusform>
            <numerusform>Frozen: no good backup is younger than %n days, so none is deleted. Make a backup first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unchanged: %n tables.</source>
        <translation>
            <numerusform>Unchanged: %n table.</numerusform>
            <numerusform>Unchanged: %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal of deletions is intact: %n lines.</source>
        <translation>
            <numerusform>The journal of deletions is intact: %n line.</numerusform>
            <numerusform>The journal of deletions is intact: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal of deletions is not as it was written: %n lines.</source>
        <translation>
            <numerusform>The journal of deletions is not as it was written: %n line.</numerusform>
            <numerusform>The journal of deletions is not as it was written: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups in the quarantine; rotate --undo takes them back.</source>
        <translation>
            <numerusform>%n backup in the quarantine; rotate --undo takes it back.</numerusform>
            <numerusform>%n backups in the quarantine; rotate --undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups to move to the quarantine of %1, %2 would be freed. rotate --apply moves exactly these.</source>
        <translation>
            <numerusform>%n backup to move to the quarantine of %1, %2 would be freed. rotate --apply moves exactly this one.</numerusform>
            <numerusform>%n backups to move to the quarantine of %1, %2 would be freed. rotate --apply moves exactly these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups leave the quarantine and are deleted for good.</source>
        <translation>
            <numerusform>%n backup leaves the quarantine and is deleted for good.</numerusform>
            <numerusform>%n backups leave the quarantine and are deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups moved to the quarantine, %1 freed.</source>
        <translation>
            <numerusform>%n backup moved to the quarantine, %1 freed.</numerusform>
            <numerusform>%n backups moved to the quarantine, %1 freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted from the quarantine.</source>
        <translation>
            <numerusform>%n backup deleted from the quarantine.</numerusform>
            <numerusform>%n backups deleted from the quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups taken back from the quarantine.</source>
        <translation>
            <numerusform>%n backup taken back from the quarantine.</numerusform>
            <numerusform>%n backups taken back from the quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files look like backups; they are never touched:</source>
        <translation>
            <numerusform>%n other file looks like a backup; it is never touched:</numerusform>
            <numerusform>%n other files look like backups; they are never touched:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown; --limit shows more.</source>
        <translation>
            <numerusform>The first row is shown; --limit shows more.</numerusform>
            <numerusform>The first %n rows are shown; --limit shows more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message numerus="yes">
        <source>%n sessions are open on %1: it cannot be replaced.</source>
        <translation>
            <numerusform>%n session is open on %1: it cannot be replaced.</numerusform>
            <numerusform>%n sessions are open on %1: it cannot be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table %1 holds %2 rows, as many as expected, but not the same ones.</source>
        <translation>
            <numerusform>The table %1 holds %2 row, as many as expected, but not the same one.</numerusform>
            <numerusform>The table %1 holds %2 rows, as many as expected, but not the same ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table %1 holds %2 rows instead of %3.</source>
        <translation>
            <numerusform>The table %1 holds %2 row instead of %3.</numerusform>
            <numerusform>The table %1 holds %2 rows instead of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table %1 is missing, with its %2 rows.</source>
        <translation>
            <numerusform>The table %1 is missing, with its %2 row.</numerusform>
            <numerusform>The table %1 is missing, with its %2 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database holds %1 large objects instead of %2.</source>
        <translation>
            <numerusform>The database holds %1 large object instead of %2.</numerusform>
            <numerusform>The database holds %1 large objects instead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 large objects, as many as expected, but with other contents.</source>
        <translation>
            <numerusform>There is %1 large object, as expected, but with other contents.</numerusform>
            <numerusform>There are %1 large objects, as many as expected, but with other contents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The restore test failed: %n things are not as the backup has them.</source>
        <translation>
            <numerusform>The restore test failed: %n thing is not as the backup has it.</numerusform>
            <numerusform>The restore test failed: %n things are not as the backup has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup restores. The rows of %n tables could not be compared; all else came back identical.</source>
        <translation>
            <numerusform>The backup restores. The rows of %n table could not be compared; all else came back identical.</numerusform>
            <numerusform>The backup restores. The rows of %n tables could not be compared; all else came back identical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup restores. The rows of %n tables could not be compared, nor more than the names of the definitions; all else came back identical.</source>
        <translation>
            <numerusform>The backup restores. The rows of %n table could not be compared, nor more than the names of the definitions; all else came back identical.</numerusform>
            <numerusform>The backup restores. The rows of %n tables could not be compared, nor more than the names of the definitions; all else came back identical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with its %n partitions</source>
        <translation>
            <numerusform>with its %n partition</numerusform>
            <numerusform>with its %n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables in all</source>
        <translation>
            <numerusform>%n table in all</numerusform>
            <numerusform>%n tables in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identical</source>
        <translation>
            <numerusform>%n identical</numerusform>
            <numerusform>%n identical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pg_restore %1, %n parallel jobs</source>
        <translation>
            <numerusform>pg_restore %1, one job</numerusform>
            <numerusform>pg_restore %1, %n parallel jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next test due: by %1 (every %n days, as declared).</source>
        <translation>
            <numerusform>Next test due: by %1 (every day, as declared).</numerusform>
            <numerusform>Next test due: by %1 (every %n days, as declared).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next test due: by %1 (every %n days; no other interval is declared).</source>
        <translation>
            <numerusform>Next test due: by %1 (every day; no other interval is declared).</numerusform>
            <numerusform>Next test due: by %1 (every %n days; no other interval is declared).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1 expected, in %n tables</source>
        <translation>
            <numerusform>of %1 expected, in %n table</numerusform>
            <numerusform>of %1 expected, in %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables not compared</source>
        <translation>
            <numerusform>%n table not compared</numerusform>
            <numerusform>%n tables not compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables differ</source>
        <translation>
            <numerusform>%n table differs</numerusform>
            <numerusform>%n tables differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines of it.</source>
        <translation>
            <numerusform>… and %n more line of it.</numerusform>
            <numerusform>… and %n more lines of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; the record of the test beside the backup tells all.</source>
        <translation>
            <numerusform>… and %n more; the record of the test beside the backup tells all.</numerusform>
            <numerusform>… and %n more; the record of the test beside the backup tells all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more definitions; the record of the test beside the backup holds all.</source>
        <translation>
            <numerusform>… and %n more definition; the record of the test beside the backup holds all.</numerusform>
            <numerusform>… and %n more definitions; the record of the test beside the backup holds all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more errors; the record of the test beside the backup holds all.</source>
        <translation>
            <numerusform>… and %n more error; the record of the test beside the backup holds all.</numerusform>
            <numerusform>… and %n more errors; the record of the test beside the backup holds all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message numerus="yes">
        <source>older than the retention of %n days</source>
        <translation>
            <numerusform>older than the retention of %n day</numerusform>
            <numerusform>older than the retention of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the quarantine for more than %n days</source>
        <translation>
            <numerusform>in the quarantine for more than %n day</numerusform>
            <numerusform>in the quarantine for more than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>%n backups could not be deleted; the others were.</source>
        <translation>
            <numerusform>%n backup could not be deleted; the others were.</numerusform>
            <numerusform>%n backups could not be deleted; the others were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables can be backed up.</source>
        <translation>
            <numerusform>%n table can be backed up.</numerusform>
            <numerusform>%n tables can be backed up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks on the configuration</source>
        <translation>
            <numerusform>%n remark on the configuration</numerusform>
            <numerusform>%n remarks on the configuration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 rows · %3 · %4 · read back and intact</source>
        <translation>
            <numerusform>%1 · %2 row · %3 · %4 · read back and intact</numerusform>
            <numerusform>%1 · %2 rows · %3 · %4 · read back and intact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups are damaged: %1</source>
        <translation>
            <numerusform>%n backup is damaged: %1</numerusform>
            <numerusform>%n backups are damaged: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be verified: %1</source>
        <translation>
            <numerusform>%n backup could not be verified: %1</numerusform>
            <numerusform>%n backups could not be verified: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups verified · every byte intact</source>
        <translation>
            <numerusform>%n backup verified · every byte intact</numerusform>
            <numerusform>%n backups verified · every byte intact</numerusform>
        </translation>
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
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 large objects</source>
        <translation>
            <numerusform>%1 large object</numerusform>
            <numerusform>%1 large objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily</source>
        <translation>
            <numerusform>%n daily</numerusform>
            <numerusform>%n daily</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly</source>
        <translation>
            <numerusform>%n weekly</numerusform>
            <numerusform>%n weekly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly</source>
        <translation>
            <numerusform>%n monthly</numerusform>
            <numerusform>%n monthly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yearly</source>
        <translation>
            <numerusform>%n yearly</numerusform>
            <numerusform>%n yearly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more deleted (%1)</source>
        <translation>
            <numerusform>%n more deleted (%1)</numerusform>
            <numerusform>%n more deleted (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more kept (%1)</source>
        <translation>
            <numerusform>%n more kept (%1)</numerusform>
            <numerusform>%n more kept (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups moved to the quarantine</source>
        <translation>
            <numerusform>%n backup moved to the quarantine</numerusform>
            <numerusform>%n backups moved to the quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups deleted</source>
        <translation>
            <numerusform>%n backup deleted</numerusform>
            <numerusform>%n backups deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted from the quarantine</source>
        <translation>
            <numerusform>%n deleted from the quarantine</numerusform>
            <numerusform>%n deleted from the quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is deleted: the %n chosen backups are pinned.</source>
        <translation>
            <numerusform>Nothing is deleted: the chosen backup is pinned.</numerusform>
            <numerusform>Nothing is deleted: the %n chosen backups are pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pins of %n backups could not be changed; the others were.</source>
        <translation>
            <numerusform>The pin of %n backup could not be changed; the others were.</numerusform>
            <numerusform>The pins of %n backups could not be changed; the others were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be taken back from the quarantine: %1</source>
        <translation>
            <numerusform>%n backup could not be taken back from the quarantine: %1</numerusform>
            <numerusform>%n backups could not be taken back from the quarantine: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups taken back from the quarantine</source>
        <translation>
            <numerusform>%n backup taken back from the quarantine</numerusform>
            <numerusform>%n backups taken back from the quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups, %1 (%2)</source>
        <translation>
            <numerusform>%n backup, %1 (%2)</numerusform>
            <numerusform>%n backups, %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of the journal is intact: %n lines, none changed, taken out or put in between.</source>
        <translation>
            <numerusform>The chain of the journal is intact: %n line, not changed.</numerusform>
            <numerusform>The chain of the journal is intact: %n lines, none changed, taken out or put in between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain of the journal is broken: it is not, in its %n lines, as it was written.</source>
        <translation>
            <numerusform>The chain of the journal is broken: its %n line is not as it was written.</numerusform>
            <numerusform>The chain of the journal is broken: it is not, in its %n lines, as it was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables are filled with their rows.</source>
        <translation>
            <numerusform>%n table is filled with its rows.</numerusform>
            <numerusform>%n tables are filled with their rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is in it now is lost: %n tables, views and sequences, %1.</source>
        <translation>
            <numerusform>What is in it now is lost: %n table, view or sequence, %1.</numerusform>
            <numerusform>What is in it now is lost: %n tables, views and sequences, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections are open on it: close them first.</source>
        <translation>
            <numerusform>%n connection is open on it: close it first.</numerusform>
            <numerusform>%n connections are open on it: close them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows written: %1</source>
        <translation>
            <numerusform>%n row written: %1</numerusform>
            <numerusform>%n rows written: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n tables, views and sequences (%1).</source>
        <translation>
            <numerusform>It holds %n table, view or sequence (%1).</numerusform>
            <numerusform>It holds %n tables, views and sequences (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are open on it: it cannot be replaced before they end.</source>
        <translation>
            <numerusform>%n session is open on it: it cannot be replaced before it ends.</numerusform>
            <numerusform>%n sessions are open on it: it cannot be replaced before they end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n partitions)</source>
        <translation>
            <numerusform>%1 (%n partition)</numerusform>
            <numerusform>%1 (%n partitions)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CatalogueSummary</name>
    <message numerus="yes">
        <source>%n other files look like backups…</source>
        <translation>
            <numerusform>%n other file looks like a backup…</numerusform>
            <numerusform>%n other files look like backups…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups · %1</source>
        <translation>
            <numerusform>%n backup · %1</numerusform>
            <numerusform>%n backups · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ContentPage</name>
    <message numerus="yes">
        <source>%n objects are ticked</source>
        <translation>
            <numerusform>%n object is ticked</numerusform>
            <numerusform>%n objects are ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n objects that they depend on</source>
        <translation>
            <numerusform>and %n object that they depend on</numerusform>
            <numerusform>and %n objects that they depend on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DumpModel</name>
    <message numerus="yes">
        <source>If %n days</source>
        <translation>
            <numerusform>If %n day</numerusform>
            <numerusform>If %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ForeignFiles</name>
    <message numerus="yes">
        <source>%n other files</source>
        <translation>
            <numerusform>%n other file</numerusform>
            <numerusform>%n other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JournalDialog</name>
    <message numerus="yes">
        <source>Journal intact: %n lines</source>
        <translation>
            <numerusform>Journal intact: %n line</numerusform>
            <numerusform>Journal intact: %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is not as it was written (%n lines). It is left as it is.</source>
        <translation>
            <numerusform>The journal is not as it was written (%n line). It is left as it is.</numerusform>
            <numerusform>The journal is not as it was written (%n lines). It is left as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeepFields</name>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <translation>
            <numerusform>year</numerusform>
            <numerusform>years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogView</name>
    <message numerus="yes">
        <source>… %n lines are only in the log file …</source>
        <translation>
            <numerusform>… %n line is only in the log file …</numerusform>
            <numerusform>… %n lines are only in the log file …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MonthModel</name>
    <message numerus="yes">
        <source>%1 · %n backups · %2</source>
        <translation>
            <numerusform>%1 · %n backup · %2</numerusform>
            <numerusform>%1 · %n backups · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PinDialog</name>
    <message numerus="yes">
        <source>Pin %n backups</source>
        <translation>
            <numerusform>Pin %n backup</numerusform>
            <numerusform>Pin %n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuarantineDialog</name>
    <message numerus="yes">
        <source>What a rotation moves out of the way stays here for %n days; the next rotation then deletes it for good.</source>
        <translation>
            <numerusform>What a rotation moves out of the way stays here for %n day; the next rotation then deletes it for good.</numerusform>
            <numerusform>What a rotation moves out of the way stays here for %n days; the next rotation then deletes it for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take back %n backups</source>
        <translation>
            <numerusform>&amp;Take back %n backup</numerusform>
            <numerusform>&amp;Take back %n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RetentionPane</name>
    <message numerus="yes">
        <source>%n backups to delete · %1 freed</source>
        <translation>
            <numerusform>%n backup to delete · %1 freed</numerusform>
            <numerusform>%n backups to delete · %1 freed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen: no good backup is younger than %n days</source>
        <translation>
            <numerusform>Frozen: no good backup is younger than %n day</numerusform>
            <numerusform>Frozen: no good backup is younger than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups to the quarantine (%1)</source>
        <translation>
            <numerusform>%n backup to the quarantine (%1)</numerusform>
            <numerusform>%n backups to the quarantine (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leave the quarantine · %1 freed</source>
        <translation>
            <numerusform>%n leaves the quarantine · %1 freed</numerusform>
            <numerusform>%n leave the quarantine · %1 freed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in &amp;quarantine…</source>
        <translation>
            <numerusform>%n in &amp;quarantine…</numerusform>
            <numerusform>%n in &amp;quarantine…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups were moved to the quarantine and can be taken back.</source>
        <translation>
            <numerusform>%n backup was moved to the quarantine and can be taken back.</numerusform>
            <numerusform>%n backups were moved to the quarantine and can be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewDialog</name>
    <message numerus="yes">
        <source>This is more than half of the %n backups.</source>
        <translation>
            <numerusform>This is more than half of the %n backup.</numerusform>
            <numerusform>This is more than half of the %n backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups</source>
        <translation>
            <numerusform>Delete %n backup</numerusform>
            <numerusform>Delete %n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, %n files are deleted for good; %2 become free.</source>
        <translation>
            <numerusform>With a retention of %1, %n file is deleted for good; %2 become free.</numerusform>
            <numerusform>With a retention of %1, %n files are deleted for good; %2 become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that you chose are deleted for good; %1 become free.</source>
        <translation>
            <numerusform>%n file that you chose is deleted for good; %1 become free.</numerusform>
            <numerusform>%n files that you chose are deleted for good; %1 become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, and not of %2 as configured, %n files are deleted for good; %3 become free.</source>
        <translation>
            <numerusform>With a retention of %1, and not of %2 as configured, %n file is deleted for good; %3 become free.</numerusform>
            <numerusform>With a retention of %1, and not of %2 as configured, %n files are deleted for good; %3 become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backups from the quarantine</source>
        <translation>
            <numerusform>Delete %n backup from the quarantine</numerusform>
            <numerusform>Delete %n backups from the quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n backups to the quarantine</source>
        <translation>
            <numerusform>Move %n backup to the quarantine</numerusform>
            <numerusform>Move %n backups to the quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that you chose are moved to the quarantine.</source>
        <translation>
            <numerusform>%n file that you chose is moved to the quarantine.</numerusform>
            <numerusform>%n files that you chose are moved to the quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, %n files are moved to the quarantine.</source>
        <translation>
            <numerusform>With a retention of %1, %n file is moved to the quarantine.</numerusform>
            <numerusform>With a retention of %1, %n files are moved to the quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a retention of %1, and not of %2 as configured, %n files are moved to the quarantine.</source>
        <translation>
            <numerusform>With a retention of %1, and not of %2 as configured, %n file is moved to the quarantine.</numerusform>
            <numerusform>With a retention of %1, and not of %2 as configured, %n files are moved to the quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They can be taken back from there for %n days, then a rotation deletes them for good.</source>
        <translation>
            <numerusform>They can be taken back from there for %n day, then a rotation deletes them for good.</numerusform>
            <numerusform>They can be taken back from there for %n days, then a rotation deletes them for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned backups stay: unpin them first.</source>
        <translation>
            <numerusform>%n pinned backup stays: unpin it first.</numerusform>
            <numerusform>%n pinned backups stay: unpin them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups leave the quarantine and are deleted for good; %1 become free.</source>
        <translation>
            <numerusform>%n backup leaves the quarantine and is deleted for good; %1 become free.</numerusform>
            <numerusform>%n backups leave the quarantine and are deleted for good; %1 become free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RowsDialog</name>
    <message numerus="yes">
        <source>%n rows found</source>
        <translation>
            <numerusform>%n row found</numerusform>
            <numerusform>%n rows found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows found are shown; an export has them all.</source>
        <translation>
            <numerusform>The first row found is shown; an export has them all.</numerusform>
            <numerusform>The first %n rows found are shown; an export has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown; an export has them all.</source>
        <translation>
            <numerusform>The first row is shown; an export has them all.</numerusform>
            <numerusform>The first %n rows are shown; an export has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message numerus="yes">
        <source>%n errors were passed over:</source>
        <translation>
            <numerusform>%n error was passed over:</numerusform>
            <numerusform>%n errors were passed over:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors were met:</source>
        <translation>
            <numerusform>%n error was met:</numerusform>
            <numerusform>%n errors were met:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>complete backups</source>
        <translation>
            <numerusform>complete backup</numerusform>
            <numerusform>complete backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SizeTrend</name>
    <message numerus="yes">
        <source>%n of them are not like the one before.</source>
        <translation>
            <numerusform>%n of them is not like the one before.</numerusform>
            <numerusform>%n of them are not like the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups, to delete: %1, damaged: %2</source>
        <translation>
            <numerusform>%n backup, to delete: %1, damaged: %2</numerusform>
            <numerusform>%n backups, to delete: %1, damaged: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n to delete</numerusform>
            <numerusform>%n to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apart</source>
        <translation>
            <numerusform>%n apart</numerusform>
            <numerusform>%n apart</numerusform>
        </translation>
    </message>
</context>
</TS>
