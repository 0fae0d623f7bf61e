// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ConnectionForm.h"

#include "dialogs/DialogLayout.h"
#include "widgets/Look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace ui {

const QString sslmodeKey = QStringLiteral("sslmode");

ConnectionFields fieldsOf(const config::Connection& connection)
{
    return {connection.host(), connection.port().toInt(), connection.database, connection.user(),
            connection.parameters.value(sslmodeKey)};
}

config::Connection withFields(config::Connection connection, const ConnectionFields& fields)
{
    connection.database = fields.database;
    const auto set = [&](const QString& key, const QString& value) {
        if (value.isEmpty())
            connection.parameters.remove(key);
        else
            connection.parameters.insert(key, value);
    };
    set(QStringLiteral("host"), fields.host);
    set(QStringLiteral("port"), fields.port > 0 ? QString::number(fields.port) : QString());
    set(QStringLiteral("user"), fields.user);
    set(sslmodeKey, fields.sslmode);
    return connection;
}

std::vector<config::Change> changesBetween(const ConnectionFields& before, const ConnectionFields& after)
{
    std::vector<config::Change> changes;
    const auto add = [&](const QString& key, const QVariant& old, const QVariant& value, bool isSet) {
        if (old != value)
            changes.push_back({{QStringLiteral("connection"), key}, isSet ? value : QVariant()});
    };
    add(QStringLiteral("host"), before.host, after.host, !after.host.isEmpty());
    add(QStringLiteral("port"), before.port, after.port, after.port > 0);
    add(QStringLiteral("database"), before.database, after.database, true);
    add(QStringLiteral("user"), before.user, after.user, !after.user.isEmpty());
    add(sslmodeKey, before.sslmode, after.sslmode, !after.sslmode.isEmpty());
    return changes;
}

ConnectionForm::ConnectionForm(Parts parts, QWidget* parent)
    : Translated(parent),
      m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)),
      m_database(new QLineEdit(this)),
      m_user(new QLineEdit(this)),
      m_sslmode(new QComboBox(this))
{
    m_host->setObjectName(QStringLiteral("host"));
    m_port->setObjectName(QStringLiteral("port"));
    m_database->setObjectName(QStringLiteral("databaseName"));
    m_user->setObjectName(QStringLiteral("user"));
    m_sslmode->setObjectName(QStringLiteral("sslmode"));
    m_port->setRange(0, 65535);
    m_port->setMaximumWidth(26 * look::unit);
    m_sslmode->setMaximumWidth(20 * look::unit);
    // libpq's own words, which also stand in the configuration; the first item leaves it to libpq.
    m_sslmode->addItems({QString(), QStringLiteral("disable"), QStringLiteral("allow"),
                         QStringLiteral("prefer"), QStringLiteral("require"), QStringLiteral("verify-ca"),
                         QStringLiteral("verify-full")});

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* form = new QFormLayout(this);
    layOut(form);
    QWidget* const widgets[] = {m_host, m_port, m_database, m_user, m_sslmode};
    for (size_t i = 0; i < std::size(widgets); ++i) {
        m_labels[i] = new QLabel(this);
        addRow(form, m_labels[i], widgets[i]);
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_sslmode), static_cast<QWidget*>(m_labels[4])})
        widget->setVisible(parts != Parts::WithoutEncryption);
    for (QWidget* widget : {static_cast<QWidget*>(m_database), static_cast<QWidget*>(m_labels[2])})
        widget->setVisible(parts != Parts::OfServer);

    for (QLineEdit* edit : {m_host, m_database, m_user})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::edited);
    connect(m_sslmode, &QComboBox::currentIndexChanged, this, &ConnectionForm::edited);
    retranslate();
}

void ConnectionForm::focusDatabase()
{
    m_database->setFocus();
}

void ConnectionForm::setFields(const ConnectionFields& fields)
{
    m_host->setText(fields.host);
    m_port->setValue(fields.port);
    m_database->setText(fields.database);
    m_user->setText(fields.user);
    m_sslmode->setCurrentIndex(
        std::max(0, fields.sslmode.isEmpty() ? 0 : m_sslmode->findText(fields.sslmode)));
}

ConnectionFields ConnectionForm::fields() const
{
    return {m_host->text().trimmed(), m_port->value(), m_database->text(), m_user->text().trimmed(),
            m_sslmode->currentIndex() > 0 ? m_sslmode->currentText() : QString()};
}

bool ConnectionForm::isComplete() const
{
    return m_database->isHidden() || !m_database->text().isEmpty();
}

void ConnectionForm::retranslate()
{
    m_labels[0]->setText(tr("&Host"));
    m_labels[1]->setText(tr("&Port"));
    m_labels[2]->setText(tr("&Database"));
    m_labels[3]->setText(tr("Ro&le"));
    m_labels[4]->setText(tr("&Encryption (sslmode)"));
    m_host->setPlaceholderText(tr("a name, an address, or the folder of a Unix socket"));
    m_port->setSpecialValueText(tr("default (5432)"));
    m_sslmode->setItemText(0, tr("default"));
}

} // namespace ui
