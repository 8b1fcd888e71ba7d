#pragma once

#include <QString>
#include <QStringList>

namespace gouji {

/// Whose a finding is.
enum class Fault {
    Undecided,
    Document,   ///< the document says so itself
    Extraction, ///< it was read wrongly
};

/// A person's word on whose a finding is. Keyed as an Acknowledgement is: it ends when a value
/// changes.
struct FaultAssignment
{
    QString rule;
    QStringList cells;  ///< cell ids
    QStringList values; ///< what stood there when it was made
    Fault fault = Fault::Undecided;

    bool operator==(const FaultAssignment &) const = default;
};

} // namespace gouji
