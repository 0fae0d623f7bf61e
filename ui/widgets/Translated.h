// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace ui {

/// A widget that sets its texts in retranslate() only: its constructor calls it, and so does a change of
/// language.
template <class Widget>
class Translated : public Widget
{
protected:
    using Widget::Widget;
    virtual void retranslate() = 0;

    void changeEvent(QEvent* event) override
    {
        Widget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslate();
    }
};

} // namespace ui
