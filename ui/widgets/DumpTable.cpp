// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DumpTable.h"

#include "widgets/Look.h"
#include "widgets/TableLook.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>

namespace ui {
namespace {

/// A file's name tells the most at both its ends, every other text at its beginning.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const DumpModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isFile = m_model->columns()[static_cast<size_t>(index.column())] == DumpColumn::File;
        option->textElideMode = isFile ? Qt::ElideMiddle : Qt::ElideRight;
    }

private:
    const DumpModel* m_model;
};

/// Widths of a column, in digits: of its longest usual text, and the least that still tells something.
/// `beside`: the file's name stands in another column and tells the date too. `odd`: a date's cell also tells
/// what is not like the dump before.
struct Width
{
    int usual;
    int least;
};

Width widthOf(DumpColumn column, bool beside, bool odd)
{
    switch (column) {
    case DumpColumn::File:
        return {32, 13};
    case DumpColumn::Date:
        return beside ? Width{14, 12} : Width{odd ? 34 : 18, 17};
    case DumpColumn::Size:
        return beside ? Width{10, 9} : Width{12, 11};
    case DumpColumn::Verified:
        return {19, 13};
    case DumpColumn::Drill:
        return {19, 17};
    case DumpColumn::Verdict:
        return {15, 13};
    case DumpColumn::Reason:
        break;
    }
    return {26, 9};
}

} // namespace

DumpTable::DumpTable(DumpModel* model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_filter(new DumpFilter(this)),
      m_months(new MonthModel(*model, *m_filter, this))
{
    m_filter->setSourceModel(model);
    setModel(m_filter);
    dressTable(this);
    setItemDelegate(new CellDelegate(model, this));
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);
    const auto& columns = model->columns();
    const auto date = std::find(columns.begin(), columns.end(), DumpColumn::Date);
    sortByColumn(static_cast<int>(date - columns.begin()), Qt::DescendingOrder);
    connect(horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this,
            [this] { m_hasOwnWidths = true; });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // By hand only: the last column also changes with the table.
        m_hasOwnWidths =
            m_hasOwnWidths || (!m_isFitting && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton) &&
                               horizontalHeader()->underMouse());
    });
    const auto fitAnew = [this] {
        if (m_isOdd != m_model->hasAnomalies())
            fitColumns();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, fitAnew);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitAnew);
    connect(model, &QAbstractItemModel::dataChanged, this, fitAnew);
    connect(model, &QAbstractItemModel::modelReset, this, fitAnew);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &DumpTable::fitColumns);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (isHeading(index))
            toggle(index);
    });
    followModel();
}

/// After the view's own connections: at a reset it forgets everything.
void DumpTable::followModel()
{
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &DumpTable::selectedFilesChanged);
    connect(QTableView::model(), &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_place = place(); });
    connect(QTableView::model(), &QAbstractItemModel::modelReset, this, [this] { stand(m_place); });
}

void DumpTable::setGrouped(bool grouped)
{
    if (isGrouped() == grouped)
        return;
    const Place before = place();
    QItemSelectionModel* const selection = selectionModel();
    clearSpans();
    if (grouped)
        m_months->setActive(true);
    setModel(grouped ? static_cast<QAbstractItemModel*>(m_months) : m_filter);
    selection->deleteLater(); // a view does not delete the one that it made
    disconnect(grouped ? static_cast<QAbstractItemModel*>(m_filter) : m_months, nullptr, this, nullptr);
    if (!grouped)
        m_months->setActive(false);
    followModel();
    stand(before);
    fitColumns();
}

bool DumpTable::isHeading(const QModelIndex& index) const
{
    return isGrouped() && index.isValid() && m_months->isHeading(index.row());
}

void DumpTable::toggle(const QModelIndex& heading)
{
    m_months->setCollapsed(heading.row(), !m_months->isCollapsed(heading.row()));
}

void DumpTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const int key = event->key();
    const bool opens = key == Qt::Key_Right, closes = key == Qt::Key_Left;
    const bool toggles = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isHeading(index) || event->modifiers() != Qt::NoModifier || !(opens || closes || toggles))
        return QTableView::keyPressEvent(event);
    if (toggles || m_months->isCollapsed(index.row()) == opens)
        toggle(index);
}

void DumpTable::spanHeadings()
{
    clearSpans();
    if (isGrouped() && m_months->columnCount() > 1)
        for (const int row : m_months->headings())
            setSpan(row, 0, 1, m_months->columnCount());
}

DumpTable::Place DumpTable::place() const
{
    const QModelIndex current = currentIndex();
    const int row = sourceRow(current);
    return {selectedFiles(), row < 0 ? QString() : m_model->decision(row).dump.fileName, current.row(),
            std::max(current.column(), 0), verticalScrollBar()->value()};
}

void DumpTable::stand(const Place& place)
{
    spanHeadings();
    const QSet<QString> wanted(place.selected.begin(), place.selected.end());
    QItemSelection selection;
    QModelIndex current;
    if (!wanted.isEmpty() || !place.current.isEmpty())
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, place.column);
            const int source = sourceRow(index);
            if (source < 0)
                continue;
            const QString& file = m_model->decision(source).dump.fileName;
            if (wanted.contains(file))
                selection.select(index, index);
            if (file == place.current)
                current = index;
        }
    if (!current.isValid() && place.current.isEmpty() && place.currentRow < model()->rowCount())
        current = model()->index(place.currentRow, 0); // a heading
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(place.scroll);
    emit selectedFilesChanged();
}

void DumpTable::setFilter(const QString& words)
{
    m_months->hold();
    m_filter->setWords(words);
    m_months->release();
}

void DumpTable::setEmptyText(const QString& text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    viewport()->update();
}

void DumpTable::fitColumns()
{
    if (m_hasOwnWidths)
        return;
    m_isFitting = true;
    m_isOdd = m_model->hasAnomalies();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const auto& columns = m_model->columns();
    const bool hasFile = std::find(columns.begin(), columns.end(), DumpColumn::File) != columns.end();
    std::vector<Width> widths;
    Width sum{0, 0};
    for (size_t i = 0; i < columns.size(); ++i) {
        const Width digits = widthOf(columns[i], hasFile, m_isOdd);
        // A title that is longer than its column is wide; the others' never are.
        const int title =
            columns[i] == DumpColumn::Drill ? horizontalHeader()->sectionSizeHint(static_cast<int>(i)) : 0;
        widths.push_back({std::max(digits.usual * digit, title), std::max(digits.least * digit, title)});
        sum = {sum.usual + widths[i].usual, sum.least + widths[i].least};
    }
    // Where there is no room for all, the details and the window's head tell of the drills.
    const auto drill = std::find(columns.begin(), columns.end(), DumpColumn::Drill) - columns.begin();
    if (const auto i = static_cast<size_t>(drill); i < columns.size()) {
        const bool hasRoom = sum.least <= viewport()->width();
        setColumnHidden(static_cast<int>(drill), !hasRoom);
        if (!hasRoom)
            sum = {sum.usual - widths[i].usual, sum.least - widths[i].least};
    }
    // 0: every column as narrow as it may be, 1: as wide as usual; the last one takes what is left.
    const double share =
        std::clamp((viewport()->width() - sum.least) / double(sum.usual - sum.least), 0.0, 1.0);
    for (size_t i = 0; i < columns.size(); ++i)
        horizontalHeader()->resizeSection(
            static_cast<int>(i),
            static_cast<int>(widths[i].least + share * (widths[i].usual - widths[i].least)));
    m_isFitting = false;
}

void DumpTable::resizeEvent(QResizeEvent* event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

QByteArray DumpTable::columnState() const
{
    return m_hasOwnWidths ? horizontalHeader()->saveState() : QByteArray();
}

void DumpTable::restoreColumns(const QByteArray& state)
{
    m_hasOwnWidths = horizontalHeader()->restoreState(state);
}

int DumpTable::sourceRow(const QModelIndex& index) const
{
    if (!index.isValid() || isHeading(index))
        return -1;
    return m_filter->mapToSource(isGrouped() ? m_filter->index(m_months->filterRow(index.row()), 0) : index)
        .row();
}

std::vector<int> DumpTable::selectedSourceRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        if (const int row = sourceRow(index); row >= 0)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

QStringList DumpTable::selectedFiles() const
{
    QStringList files;
    for (const int row : selectedSourceRows())
        files += m_model->decision(row).dump.fileName;
    return files;
}

QStringList DumpTable::selectedPaths() const
{
    QStringList paths;
    for (const int row : selectedSourceRows())
        paths += m_model->path(row);
    return paths;
}

bool DumpTable::selectFile(const QString& fileName)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->decision(row).dump.fileName != fileName)
            continue;
        QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
        if (!index.isValid())
            return false;
        if (isGrouped()) {
            const int filterRow = index.row();
            m_months->reveal(filterRow);
            index = m_months->index(m_months->rowOf(filterRow), 0);
        }
        setCurrentIndex(index);
        selectRow(index.row());
        scrollTo(index);
        return true;
    }
    return false;
}

QString DumpTable::selectedText() const
{
    QStringList lines;
    for (const int row : selectedSourceRows()) {
        QStringList cells{m_model->decision(row).dump.fileName};
        for (size_t column = 0; column < m_model->columns().size(); ++column)
            if (m_model->columns()[column] != DumpColumn::File)
                cells += m_model->index(row, static_cast<int>(column)).data().toString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void DumpTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_filter->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(look::colour(look::Tone::Muted, palette()));
    const int margin = 3 * look::unit;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace ui
