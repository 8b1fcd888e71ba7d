#pragma once

#include "core/form/formtext.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gouji {

/// A number of the tables that a text may speak of: the sum of some cells, by name.
struct Quantity
{
    QString id;
    FormText name;
    QStringList cells; ///< ids with `*` for one part; those a form does not have are left out
};

/// One way to read a number: quantities added up and taken away.
struct ClaimReading
{
    struct Part
    {
        int quantity = 0; ///< ClaimRules::quantities
        int sign = 1;
    };
    QList<Part> parts;
};

/// What a kind of claim may mean: it agrees with the tables when one of the readings fits.
struct ClaimRule
{
    QString rule; ///< "N-RECEIVED"
    QString kind; ///< what the text is found to speak of: "received"
    QList<ClaimReading> readings;
};

struct ClaimRules
{
    QList<Quantity> quantities;
    QList<ClaimRule> rules;
};

} // namespace gouji
