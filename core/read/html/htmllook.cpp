#include "core/read/html/htmllook.h"

#include "core/read/html/declarations.h"
#include "core/read/html/htmltags.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

/// Whether `word`, in lower case, stands in `text` in any case.
bool mentions(QByteArrayView text, QByteArrayView word)
{
    const auto isSame = [](char left, char right) {
        return left == right || (isAsciiLetter(left) && (left | 0x20) == right);
    };
    return !std::ranges::search(text, word, isSame).empty();
}

bool begins(QByteArrayView value, QByteArrayView word)
{
    return beginsWithName(value, word);
}

/// The number a value begins with; nothing where it begins with none.
std::optional<double> numberOf(QByteArrayView value)
{
    constexpr qsizetype longest = 16;
    qsizetype size = 0;
    while (size < std::min(value.size(), longest)
           && (QByteArrayView("0123456789.").contains(value[size])
               || (size == 0 && (value[0] == '-' || value[0] == '+'))))
        ++size;
    bool ok = false;
    const double number = value.first(size).toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool isZero(QByteArrayView value)
{
    const auto number = numberOf(value);
    return number && *number == 0;
}

/// Further than any page is wide.
bool isFarOut(QByteArrayView value)
{
    constexpr double farthest = -900;
    const auto number = numberOf(value);
    return number && *number < farthest;
}

/// White paper's, or none at all.
bool isPaper(QByteArrayView colour)
{
    QByteArray plain;
    for (const char byte : colour) {
        if (!isHtmlBlank(byte))
            plain += isAsciiLetter(byte) ? static_cast<char>(byte | 0x20) : byte;
    }
    const auto isLight = [](char digit) { return digit == 'f'; };
    if (plain.startsWith('#')) {
        const qsizetype digits = plain.size() - 1;
        return (digits == 3 || digits == 6) && std::all_of(plain.begin() + 1, plain.end(), isLight);
    }
    return plain.startsWith("white") || plain.startsWith("transparent")
           || plain.startsWith("rgb(255,255,255)")
           || (plain.startsWith("rgba(")
               && (plain.endsWith(",0)") || plain.contains("255,255,255")));
}

Raise raiseOf(QByteArrayView align)
{
    if (begins(align, "super"))
        return Raise::Raised;
    return begins(align, "sub") ? Raise::Lowered : Raise::None;
}

/// `clip: rect(0 0 0 0)` and its kin: nothing is left, or a dot.
bool cutsAll(QByteArrayView clip)
{
    if (begins(clip, "inset("))
        return begins(clip, "inset(50%") || begins(clip, "inset(100%");
    if (!begins(clip, "rect("))
        return false;
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    for (qsizetype i = 5; i < clip.size(); ++i) {
        if (clip[i] > '1' && isDigit(clip[i]))
            return false;
        if (isDigit(clip[i]) && isDigit(clip[i - 1]))
            return false;
    }
    return true;
}

class LookReader
{
public:
    HtmlLook read(QByteArrayView style)
    {
        for (qsizetype at = 0; at < style.size();) {
            const Declaration declaration = nextDeclaration(style, at);
            if (!declaration.value.isEmpty())
                take(declaration.property, declaration.value);
        }
        if (m_undisplayed || m_invisible)
            m_look.showing = Showing::Shown;
        if (m_left || m_undisplayed.value_or(false) || m_invisible.value_or(false))
            m_look.showing = Showing::Hidden;
        return std::move(m_look);
    }

private:
    void take(QByteArrayView property, QByteArrayView value)
    {
        constexpr qsizetype longest = 16; // of those asked for
        if (property.size() > longest)
            takeLong(property, value);
        else if (isSameName(property, "display"))
            m_undisplayed = begins(value, "none");
        else if (isSameName(property, "visibility"))
            m_invisible = begins(value, "hidden") || begins(value, "collapse");
        else if (isSameName(property, "mso-hide"))
            m_left = begins(value, "all");
        else if (isSameName(property, "text-decoration"))
            m_look.struck = mentions(value, "line-through");
        else if (isSameName(property, "vertical-align"))
            takeAlign(value);
        else if (isSameName(property, "font-size"))
            takeSize(value);
        else if (isSameName(property, "color"))
            takeColour(value);
        else if (isSameName(property, "opacity"))
            m_look.faint = m_look.faint || isZero(value);
        else if (isSameName(property, "clip") || isSameName(property, "clip-path"))
            m_look.faint = m_look.faint || cutsAll(value);
        else
            takeShift(property, value);
    }

    void takeLong(QByteArrayView property, QByteArrayView value)
    {
        if (isSameName(property, "text-decoration-line"))
            m_look.struck = mentions(value, "line-through");
        else if (isSameName(property, "-webkit-text-fill-color"))
            m_look.faint = m_look.faint || isPaper(value);
    }

    void takeAlign(QByteArrayView value)
    {
        m_look.raise = raiseOf(value);
        addShift(value);
    }

    void takeSize(QByteArrayView value)
    {
        m_look.sizeless = isZero(value);
        m_look.size = value.toByteArray().toLower();
    }

    void takeColour(QByteArrayView value)
    {
        m_look.faint = m_look.faint || isPaper(value);
        m_look.colour = value.toByteArray().toLower();
    }

    void takeShift(QByteArrayView property, QByteArrayView value)
    {
        static constexpr std::array<QByteArrayView, 4> shifts = {"top", "bottom", "left", "right"};
        const bool moves = std::ranges::any_of(
            shifts, [property](QByteArrayView name) { return isSameName(property, name); });
        if (moves || isSameName(property, "text-indent"))
            m_look.faint = m_look.faint || isFarOut(value);
        if (moves || isSameName(property, "mso-text-raise") || isSameName(property, "float"))
            addShift(value);
    }

    void addShift(QByteArrayView value) { m_look.shift += value.toByteArray().toLower() + ' '; }

    HtmlLook m_look;
    std::optional<bool> m_undisplayed;
    std::optional<bool> m_invisible;
    bool m_left = false; ///< out by a word processor
};

} // namespace

void HtmlLook::add(const HtmlLook &later)
{
    showing = later.showing == Showing::Unsaid ? showing : later.showing;
    struck = later.struck ? later.struck : struck;
    raise = later.raise ? later.raise : raise;
    sizeless = later.sizeless ? later.sizeless : sizeless;
    faint = faint || later.faint;
    colour = later.colour.isEmpty() ? colour : later.colour;
    size = later.size.isEmpty() ? size : later.size;
    shift += later.shift;
}

bool HtmlLook::matters() const
{
    return showing == Showing::Hidden || struck.value_or(false)
           || raise.value_or(Raise::None) != Raise::None || sizeless.value_or(false) || faint;
}

bool HtmlLook::counts() const
{
    return showing != Showing::Unsaid || struck || raise || sizeless || faint;
}

HtmlLook lookOf(QByteArrayView style)
{
    return style.isEmpty() ? HtmlLook() : LookReader().read(style);
}

bool mayMatter(QByteArrayView css)
{
    static constexpr std::array<QByteArrayView, 16> words = {
        "display", "visibility", "hide",        "line-through", "super", "sub;",
        "sub}",    "sub ",       "opacity",     "clip",         "#fff",  ":white",
        ": white", "255,",       "font-size:0", "font-size: 0"};
    return std::ranges::any_of(words, [css](QByteArrayView word) { return mentions(css, word); })
           || mentions(css, "-999") || mentions(css, "transparent");
}

} // namespace gouji
