#pragma once

#include <QApplication>
#include <QTest>

namespace gouji {

/// Presses keys where they go, as a person does, and counts them.
class Keys
{
public:
    int count = 0;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++count;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void digits(const QString &text)
    {
        for (const QChar digit : text)
            press(Qt::Key(Qt::Key_0 + digit.digitValue()));
    }
};

} // namespace gouji
