#pragma once

#include <QString>

namespace gouji {

/// A text that is data: as the form prints it, and its rendering in English.
struct FormText
{
    QString text;
    QString english;

    bool operator==(const FormText &) const = default;
};

} // namespace gouji
