#pragma once

#include "tests/lint/sourcecode.h"

namespace gouji::lint {

/// The longest file that is still one thought.
inline constexpr qsizetype maximumLines = 500;

/// Texts for people are made above the core: no tr(), no translate() in it.
[[nodiscard]] QList<Offence> translationCalls(const SourceFile &file);
/// Editions of the form are data: their names stand nowhere in code, comments aside.
[[nodiscard]] QList<Offence> editionLiterals(const SourceFile &file);
/// Paths that exist on one machine only, comments included.
[[nodiscard]] QList<Offence> machinePaths(const SourceFile &file);
[[nodiscard]] QList<Offence> overlong(const SourceFile &file);
/// Types of one name that several files give to the whole program: the linker keeps what it likes
/// of each. Types of an unnamed namespace belong to their file.
[[nodiscard]] QList<Offence> typesNamedTwice(const QList<SourceFile> &files);
/// A header without `#pragma once` as its first line of code.
[[nodiscard]] QList<Offence> unguardedHeader(const SourceFile &file);

} // namespace gouji::lint
