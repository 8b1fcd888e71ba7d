#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace gouji {

/// The page without what of its markup says nothing about its text: attributes that HtmlStyle,
/// HtmlGrid and flowOf() do not ask for, comments, scripts, sheets that hide nothing, blanks
/// between paragraphs, `<span>` or `<o:p>` around text alone and `<p>` around all of a cell once
/// nothing is left in them to ask for. Word writes three quarters of a page so, and parsing costs
/// by the byte and by the element.
///
/// Parsed, the result shows the same text in the same paragraphs and cells. From the first place on
/// where the tags alone do not tell what is markup (foreign elements, frames, a tag that never
/// ends) the page stays as it is.
[[nodiscard]] QByteArray leanMarkup(QByteArrayView utf8);

} // namespace gouji
