// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {
namespace {

QPixmap drawn(const QString& name, const QSize& size, const QColor& colour)
{
    const QString cacheKey = QStringLiteral("line-icon/%1/%2x%3/%4")
                                 .arg(name)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

class LineIcon : public QIconEngine
{
public:
    LineIcon(QString name, look::Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        return drawn(m_name, size,
                     mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::Text)
                                             : look::colour(m_tone, palette));
    }

    QIconEngine* clone() const override { return new LineIcon(m_name, m_tone); }
    QString key() const override { return QStringLiteral("line-icon"); }

private:
    QString m_name;
    look::Tone m_tone;
};

} // namespace

QIcon icon(const QString& name, look::Tone tone)
{
    return QIcon(new LineIcon(name, tone));
}

QIcon applicationIcon()
{
    return icon(QStringLiteral("pgsauvegarde"));
}

IconLabel::IconLabel(int size, QWidget* parent) : QWidget(parent), m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace ui
