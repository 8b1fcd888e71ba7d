#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace gouji {

/// A correction a person made. Texts are the characters as typed or printed; nothing for a cell
/// that had none.
struct JournalEntry
{
    QDateTime at; ///< UTC, whole seconds
    QString by;
    QString cell; ///< cell id
    QString from;
    QString to;
    QString reason; ///< "typed", "confirmed", "reverted", or what the person wrote

    bool operator==(const JournalEntry &) const = default;
};

/// "The document itself is wrong": a finding a person let stand. Keyed by rule, cells and their
/// values, so that it ends when a value changes.
struct Acknowledgement
{
    QString rule;
    QStringList cells;  ///< cell ids
    QStringList values; ///< the texts of these cells when it was made
    QString note;

    bool operator==(const Acknowledgement &) const = default;
};

} // namespace gouji
