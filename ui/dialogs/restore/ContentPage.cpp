// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/ContentPage.h"

#include "catalogue/Details.h"
#include "catalogue/Sidecars.h"
#include "dialogs/DialogLayout.h"
#include "jobs/Job.h"
#include "models/ArchiveTree.h"
#include "widgets/Icons.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QTextDocument>
#include <QTreeView>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostNamed = 20;

/// As a tooltip: plain text, one a line, the first ones.
QString listed(QStringList names)
{
    if (names.size() > mostNamed)
        names = names.mid(0, mostNamed) + QStringList{QStringLiteral("…")};
    const QString lines = names.join(u'\n');
    return Qt::mightBeRichText(lines) ? lines.toHtmlEscaped() : lines;
}

} // namespace

base::Result<RestoreContent> readRestoreContent(const QString& path)
{
    const QFileInfo info(path);
    const QByteArray name = QFile::encodeName(info.fileName());
    const auto folder = base::Folder::open(info.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const auto details = catalogue::readDetails(*folder, name);
    if (!details)
        return base::failure(details.error());
    const auto file = folder->openFile(name);
    if (!file)
        return base::failure(file.error());
    auto objects = restore::readObjects(file->get(), path, "restored");
    if (!objects)
        return base::failure(objects.error());
    RestoreContent content;
    content.nodes = archiveNodes(*objects, details->inventory, details->isCounted);
    content.objects = std::make_shared<const restore::Objects>(std::move(*objects));
    content.hasRolesFile =
        catalogue::mayHaveSidecars(name) && folder->exists(name.chopped(4) + QByteArray("roles.sql"));
    return content;
}

ContentPage::ContentPage(jobs::Workers& workers, QDialog* dialog)
    : Translated(dialog),
      m_workers(workers),
      m_tree(new ArchiveTree(this)),
      m_filter(new ArchiveTreeFilter(m_tree, this)),
      m_everything(new QRadioButton(this)),
      m_ticked(new QRadioButton(this)),
      m_choice(new QWidget(this)),
      m_words(new QLineEdit(m_choice)),
      m_view(new QTreeView(m_choice)),
      m_added(sentenceLabel(dialog, QStringLiteral("restoreAdded"))),
      m_leftOut(sentenceLabel(dialog, QStringLiteral("restoreLeftOut"))),
      m_note(noteLabel(dialog, QStringLiteral("restoreContentNote")))
{
    setObjectName(QStringLiteral("restoreContentPage"));
    m_everything->setObjectName(QStringLiteral("restoreEverything"));
    m_ticked->setObjectName(QStringLiteral("restoreTicked"));
    m_everything->setChecked(true);
    m_words->setObjectName(QStringLiteral("restoreFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(36 * look::unit);
    m_view->setObjectName(QStringLiteral("restoreTree"));
    m_view->setModel(m_filter);
    m_view->setUniformRowHeights(true); // tens of thousands
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ArchiveTree::Name, QHeaderView::Stretch);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_view->header()->resizeSection(ArchiveTree::Rows, 15 * digit);
    m_view->header()->resizeSection(ArchiveTree::Size, 13 * digit);
    m_choice->setEnabled(false);
    m_pause.setSingleShot(true);

    auto* head = new QHBoxLayout;
    head->addWidget(m_ticked);
    head->addStretch();
    head->addWidget(m_words, 1);
    auto* choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(look::unit);
    choice->addWidget(m_view, 1);
    choice->addWidget(m_added);
    choice->addWidget(m_leftOut);
    choice->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addWidget(m_everything);
    column->addLayout(head);
    column->addWidget(m_choice, 1);

    connect(m_ticked, &QRadioButton::toggled, this, [this](bool isChosen) {
        m_choice->setEnabled(isChosen);
        m_words->setEnabled(isChosen);
        emit changed();
    });
    m_words->setEnabled(false);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        if (words.trimmed().isEmpty())
            m_view->expandToDepth(0);
        else
            m_view->expandAll();
    });
    connect(m_tree, &ArchiveTree::ticksChanged, this, &ContentPage::followTicks);
    connect(&m_pause, &QTimer::timeout, this, &ContentPage::select);
    retranslate();
}

ContentPage::~ContentPage()
{
    if (m_job)
        m_job->cancel();
}

void ContentPage::show(const RestoreContent& content)
{
    m_objects = content.objects;
    m_tree->setNodes(content.nodes);
    m_view->expandToDepth(0);
}

bool ContentPage::isComplete() const
{
    return m_objects && (m_everything->isChecked() || m_tree->tickedObjects() > 0);
}

std::vector<int> ContentPage::ids() const
{
    return m_everything->isChecked() ? std::vector<int>() : m_tree->tickedIds();
}

void ContentPage::followTicks()
{
    m_view->viewport()->update();
    m_selection.reset();
    m_pause.start(100ms);
    showSelection();
    emit changed();
}

void ContentPage::select()
{
    if (m_job)
        m_job->cancel();
    if (!m_objects || m_tree->tickedObjects() == 0)
        return;
    m_job = jobs::start<restore::Selection>(
        m_workers, this,
        [objects = m_objects,
         ids = m_tree->tickedIds()](const base::JobContext& context) -> base::Result<restore::Selection> {
            restore::Selection selection = restore::select(*objects, ids);
            if (context.stop.stop_requested()) // ticked on meanwhile
                return base::failure(base::cancelled());
            return selection;
        },
        [this](const base::Result<restore::Selection>& selection) {
            if (!selection)
                return;
            m_selection = *selection;
            showSelection();
        });
}

void ContentPage::showSelection()
{
    const int ticked = m_tree->tickedObjects();
    QStringList texts, added;
    if (ticked > 0)
        texts += tr("%n objects are ticked", nullptr, ticked);
    if (m_selection && ticked > 0 && !m_selection->added.empty()) {
        texts +=
            tr("and %n objects that they depend on", nullptr, static_cast<int>(m_selection->added.size()));
        for (const int id : m_selection->added)
            if (const restore::Object* object = m_objects->find(id); object && added.size() <= mostNamed)
                added += object->displayed();
    }
    m_added->setText(texts.join(QStringLiteral(" · ")));
    m_added->setToolTip(listed(added));
    m_added->setVisible(ticked > 0);
    const bool anyLeftOut = m_selection && ticked > 0 && !m_selection->leftOut.empty();
    m_leftOut->setVisible(anyLeftOut);
    if (anyLeftOut) {
        const QStringList names(m_selection->leftOut.begin(), m_selection->leftOut.end());
        m_leftOut->setText(tr("Left out, for what it refers to is not ticked: %1")
                               .arg(names.mid(0, 3).join(QStringLiteral(", ")) +
                                    (names.size() > 3 ? QStringLiteral(", …") : QString())));
        m_leftOut->setToolTip(listed(names));
    }
}

void ContentPage::retranslate()
{
    m_everything->setText(tr("&Everything in the backup"));
    m_ticked->setText(tr("Only what is &ticked"));
    m_words->setPlaceholderText(tr("Filter…"));
    m_words->setAccessibleName(tr("Filter the objects"));
    m_view->setAccessibleName(tr("Contents of the backup"));
    m_note->setText(tr("Rows, indexes, constraints, triggers, rights and comments come with their object."));
    m_tree->refreshTexts();
    m_view->viewport()->update();
    showSelection();
}

} // namespace ui
