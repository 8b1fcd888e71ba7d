#include "core/read/pdf/pageskew.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// Some three degrees: nobody reads a page that is turned farther.
constexpr double steepest = 0.05;
/// Half a point over the width of a page: less is nothing to see.
constexpr double least = 0.001;
/// Fewer words say nothing of their page.
constexpr std::size_t fewestSteps = 24;
/// How much of the way agrees which way the lines run.
constexpr double leastShare = 0.65;

/// From a word to the next on its line.
struct Step
{
    double slope = 0;
    double width = 0;
};

std::vector<Step> stepsAmong(const PageWords &words)
{
    constexpr double mostAside = 0.5; // of the height: farther is another line
    std::vector<Step> steps;
    for (const WordLine &line : linesOf(words)) {
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const QRectF &left = line.words[i - 1].box;
            const QRectF &right = line.words[i].box;
            const QPointF way = right.center() - left.center();
            const double height = std::min(left.height(), right.height());
            if (way.x() > height && std::abs(way.y()) < mostAside * height)
                steps.push_back({way.y() / way.x(), way.x()});
        }
    }
    std::ranges::sort(steps, {}, &Step::slope);
    return steps;
}

} // namespace

double skewOf(const PageWords &words)
{
    const std::vector<Step> steps = stepsAmong(words);
    if (steps.size() < fewestSteps)
        return 0;
    double whole = 0;
    for (const Step &step : steps)
        whole += step.width;
    double before = 0;
    double skew = 0;
    for (const Step &step : steps) {
        before += step.width;
        if (before >= whole / 2) {
            skew = step.slope;
            break;
        }
    }
    if (std::abs(skew) < least || std::abs(skew) > steepest)
        return 0;
    double agreed = 0;
    for (const Step &step : steps)
        agreed += step.slope * skew > 0 ? step.width : 0;
    return agreed >= leastShare * whole ? skew : 0;
}

QTransform levelling(QSizeF size, double skew)
{
    const QPointF middle(size.width() / 2, size.height() / 2);
    QTransform turn;
    turn.rotateRadians(-std::atan(skew));
    return QTransform::fromTranslate(-middle.x(), -middle.y()) * turn
           * QTransform::fromTranslate(middle.x(), middle.y());
}

QImage levelled(const QImage &picture, double skew)
{
    QImage level(picture.size(), picture.format());
    level.fill(Qt::white);
    QPainter painter(&level);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(levelling(picture.size(), skew));
    painter.drawImage(0, 0, picture);
    return level;
}

void putBack(PageWord &word, const QTransform &back)
{
    const QPointF way = back.map(word.box.center()) - word.box.center();
    word.box.moveCenter(word.box.center() + way);
    for (QRectF &character : word.characters)
        character.moveCenter(character.center() + way);
}

} // namespace gouji
