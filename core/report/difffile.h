#pragma once

#include "core/report/reportdiff.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// {"schema":"gouji.diff/1", "left": path, "right": path, "fields": […], "cells": […],
/// "paragraphs": […], or null where the texts were not compared}, indented.
[[nodiscard]] QByteArray writeDiff(const ReportDiff &diff, const QString &left,
                                   const QString &right);

/// A report of one side of a comparison of files with several.
struct DiffSide
{
    QString path; ///< empty: this side has no such report
    int part = 0; ///< its number in the file, from 1
};

/// The same of one of several reports, in one line: with "leftPart" and "rightPart", and as "kind"
/// "same", "changed", "added" or "removed". What a side does not have is null there.
[[nodiscard]] QByteArray writePartDiff(const ReportDiff &diff, const DiffSide &left,
                                       const DiffSide &right);

} // namespace gouji
