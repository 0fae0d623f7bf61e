// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ArchiveNodes.h"
#include "restore/Selection.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QDialog;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTreeView;

namespace jobs {
class JobBase;
class Workers;
} // namespace jobs

namespace ui {

class ArchiveTree;
class ArchiveTreeFilter;

/// What a dump holds, as a restore wants to know it.
struct RestoreContent
{
    std::shared_ptr<const restore::Objects> objects;
    std::vector<ArchiveNode> nodes;
    bool hasRolesFile = false;
};
base::Result<RestoreContent> readRestoreContent(const QString& path);

/// All of a dump, or what is ticked in its tree; says what the ticked brings with it.
class ContentPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    ContentPage(jobs::Workers& workers, QDialog* dialog);
    ~ContentPage() override;

    void show(const RestoreContent& content);
    /// Something is to be restored.
    bool isComplete() const;
    /// Empty: everything.
    std::vector<int> ids() const;

signals:
    void changed();

protected:
    void retranslate() override;

private:
    void followTicks();
    void select();
    void showSelection();

    jobs::Workers& m_workers;
    std::shared_ptr<const restore::Objects> m_objects;
    ArchiveTree* m_tree;
    ArchiveTreeFilter* m_filter;
    QTimer m_pause; ///< after the last tick
    QPointer<jobs::JobBase> m_job;
    std::optional<restore::Selection> m_selection;
    QRadioButton* m_everything;
    QRadioButton* m_ticked;
    QWidget* m_choice;
    QLineEdit* m_words;
    QTreeView* m_view;
    QLabel* m_added;
    QLabel* m_leftOut;
    QLabel* m_note;
};

} // namespace ui
