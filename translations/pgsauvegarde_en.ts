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
        <source>%n backups deleted · %1 freed</source>
        <translation>
            <numerusform>%n backup deleted · %1 freed</numerusform>
            <numerusform>%n backups deleted · %1 freed</numerusform>
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
    <name>ui::RetentionPane</name>
    <message numerus="yes">
        <source>&amp;Go back to %n days</source>
        <translation>
            <numerusform>&amp;Go back to %n day</numerusform>
            <numerusform>&amp;Go back to %n days</numerusform>
        </translation>
    </message>
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
        <source>Configured: %n days</source>
        <translation>
            <numerusform>Configured: %n day</numerusform>
            <numerusform>Configured: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen: no good backup is younger than %n days</source>
        <translation>
            <numerusform>Frozen: no good backup is younger than %n day</numerusform>
            <numerusform>Frozen: no good backup is younger than %n days</numerusform>
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
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <source>With a retention of %1, and not the %2 of the configuration, %n files are deleted for good; %3 become free.</source>
        <translation>
            <numerusform>With a retention of %1, and not the %2 of the configuration, %n file is deleted for good; %3 become free.</numerusform>
            <numerusform>With a retention of %1, and not the %2 of the configuration, %n files are deleted for good; %3 become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that you chose are deleted for good; %1 become free.</source>
        <translation>
            <numerusform>%n file that you chose is deleted for good; %1 become free.</numerusform>
            <numerusform>%n files that you chose are deleted for good; %1 become free.</numerusform>
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
    <name>ui::Timeline</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
