#pragma once

#include "core/form/formcatalogue.h"

#include <QString>

#include <memory>

namespace gouji {

/// The forms and rules built into the program, with those of a house from the file at `path`; an
/// empty path asks for none. Errors: those of readFile() and FormCatalogue::withRules().
[[nodiscard]] Result<std::shared_ptr<const FormCatalogue>> loadCatalogue(const QString &path);

} // namespace gouji
