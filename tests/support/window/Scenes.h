// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/window/WindowFixture.h"

namespace support {

/// The states that people see the window in, one after another, for what must hold in each of them:
/// languages, layout, accessibility.
class Scenes
{
public:
    /// Starts a server and makes a dump.
    base::Result<void> init();

    /// The column "scene", a row each.
    static void addRows();
    /// Brings a fresh fixture into the state of a row; returns what is in front: the window, or a dialog of
    /// it.
    QWidget* show(const QString& scene, WindowFixture& fixture);

    const TestServer& server() const { return m_server; }

private:
    void configureWithHistory(WindowFixture& fixture) const;
    void showPreview(WindowFixture& fixture, int days) const;
    void configureWithQuarantine(WindowFixture& fixture) const;
    /// Pins, the quarantine and the journal; null for any other scene.
    QWidget* openRecords(const QString& scene, WindowFixture& fixture) const;
    /// The steps of a restore; null for any other scene.
    QWidget* openRestore(const QString& scene, WindowFixture& fixture) const;
    /// Drills, held or to be held; null for any other scene.
    QWidget* openDrill(const QString& scene, WindowFixture& fixture) const;
    QWidget* showPage(const QString& scene, WindowFixture& fixture);
    QWidget* openDialog(const QString& scene, WindowFixture& fixture) const;

    TestServer m_server;
    QByteArray m_dump;
};

} // namespace support
