#include "core/read/html/htmlroles.h"

namespace gouji {

namespace {

/// What a reader of the page does not see, or should not read as part of it.
bool isSkipped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    // Struck out: together with what replaces it, it would read as one number.
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
        return true;
    default:
        return false;
    }
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_HR:
        return true;
    default:
        return false;
    }
}

Role roleOfTag(const GumboElement &element)
{
    switch (element.tag) {
    case GUMBO_TAG_BR:
        return Role::Break;
    case GUMBO_TAG_LI:
        return Role::Item;
    case GUMBO_TAG_TABLE:
        return Role::Table;
    case GUMBO_TAG_SUP:
        return Role::Raised;
    case GUMBO_TAG_SUB:
        return Role::Lowered;
    case GUMBO_TAG_INPUT:
        return Role::Field;
    default:
        if (isSkipped(element.tag))
            return Role::Skipped;
        return isBlock(element.tag) ? Role::Block : Role::Inline;
    }
}

} // namespace

Role roleOf(const GumboElement &element, const HtmlLook &look)
{
    if (look.showing == Showing::Hidden || look.struck.value_or(false))
        return Role::Skipped;
    const Role role = roleOfTag(element);
    if (role != Role::Inline || !look.raise || *look.raise == Raise::None)
        return role;
    return *look.raise == Raise::Raised ? Role::Raised : Role::Lowered;
}

} // namespace gouji
