// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "config/ConfigurationEdit.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ui {

/// What can be edited of a connection. Empty, or port 0: not set, left to libpq.
struct ConnectionFields
{
    QString host;
    int port = 0;
    QString database;
    QString user;
    QString sslmode;

    bool operator==(const ConnectionFields&) const = default;
};

ConnectionFields fieldsOf(const config::Connection& connection);
/// The connection with the fields in place of its own; what the fields do not hold stays.
config::Connection withFields(config::Connection connection, const ConnectionFields& fields);
/// What must be written into the file: only what differs.
std::vector<config::Change> changesBetween(const ConnectionFields& before, const ConnectionFields& after);

/// Host, port, database, role, and whether the connection is encrypted.
class ConnectionForm : public Translated<QWidget>
{
    Q_OBJECT

public:
    /// OfServer: of any of its databases.
    enum class Parts { All, WithoutEncryption, OfServer };
    ConnectionForm(Parts parts, QWidget* parent);

    void setFields(const ConnectionFields& fields);
    ConnectionFields fields() const;
    bool isComplete() const;
    /// The one field that has no default. No focus proxy: Tab would pass over the fields before it.
    void focusDatabase();

signals:
    void edited();

protected:
    void retranslate() override;

private:
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_database;
    QLineEdit* m_user;
    QComboBox* m_sslmode;
    QLabel* m_labels[5];
};

} // namespace ui
