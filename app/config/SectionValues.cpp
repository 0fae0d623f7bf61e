// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Section.h"

#include <QRegularExpression>

namespace config {
namespace {

using base::Text;

bool isWholeNumber(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[-+]?[0-9]+\\z"));
    return pattern.match(text).hasMatch();
}

// 010 is 8 to YAML 1.1 and 10 to YAML 1.2.
bool hasLeadingZero(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[-+]?0[0-9]+\\z"));
    return pattern.match(text).hasMatch();
}

Text leadingZero()
{
    return Text("config",
                "%1: %2 is “%3”; a number with a leading zero is not accepted, since programs differ in how "
                "they read it.");
}

} // namespace

const YamlNode* Section::scalar(const QString& key, const Text& expectation, const QStringList& more)
{
    const YamlNode* node = value(key);
    if (!node)
        return nullptr;
    if (node->kind != YamlKind::Scalar || node->hasTag)
        refuse(key, expectation, more);
    else if (node->isPlain() && node->end < 0)
        // Most often a colon forgotten on the second line.
        refuse(key, Text("config", "%1: %2 goes on over several lines; write it on one line."));
    else if (node->text.contains(QChar::Null))
        refuse(key, Text("config", "%1: %2 holds a NUL character, which is not accepted."));
    else
        return node;
    return nullptr;
}

void Section::refuseQuotes(const QString& key)
{
    refuse(key,
           Text("config", "%1: %2 is “%3” between quotes, which makes it a text; take the quotes away."));
}

std::optional<bool> Section::flag(const QString& key)
{
    const auto expectation = Text("config", "%1: %2 is “%3”; true or false is expected.");
    const YamlNode* node = scalar(key, expectation);
    if (!node)
        return std::nullopt;
    const QString lower = node->text.toLower();
    const bool isWord = lower == u"true" || lower == u"false";
    // The spellings of YAML 1.2: true, True, TRUE.
    const bool isSpelling =
        isWord && (node->text.mid(1) == lower.mid(1) || node->text == node->text.toUpper());
    if (isWord && !node->isPlain())
        refuseQuotes(key);
    else if (!isSpelling)
        refuse(key, expectation);
    else
        return lower == u"true";
    return std::nullopt;
}

std::optional<int> Section::wholeNumber(const QString& key, int least, int most)
{
    const Text expectation =
        most == largest ? Text("config", "%1: %2 is “%3”; a whole number of at least %4 is expected.")
                        : Text("config", "%1: %2 is “%3”; a whole number from %4 to %5 is expected.");
    const QStringList bounds{QString::number(least), QString::number(most)};
    const YamlNode* node = scalar(key, expectation, bounds);
    if (!node)
        return std::nullopt;
    bool fits = false;
    const int number = node->text.toInt(&fits);
    const bool isNumber = isWholeNumber(node->text);
    if (isNumber && !node->isPlain())
        refuseQuotes(key);
    else if (isNumber && hasLeadingZero(node->text))
        refuse(key, leadingZero());
    else if (!isNumber || !fits || number < least || number > most)
        refuse(key, expectation, bounds);
    else
        return number;
    return std::nullopt;
}

bool Section::isText(const QString& key, const YamlNode& node)
{
    if (!node.isPlain() || !hasLeadingZero(node.text))
        return true;
    refuse(key,
           Text("config",
                "%1: %2 is “%3”; put it between quotes, since programs read a number with a leading zero "
                "in different ways."));
    return false;
}

std::optional<QString> Section::text(const QString& key)
{
    if (!has(key)) {
        value(key);
        return std::nullopt;
    }
    const YamlNode* node = scalar(key, Text("config", "%1: %2 is “%3”; a text is expected."));
    return node && isText(key, *node) ? std::optional(node->text) : std::nullopt;
}

std::optional<QString> Section::filledText(const QString& key)
{
    const auto expectation = Text("config", "%1: %2 is “%3”; a text that is not empty is expected.");
    const YamlNode* node = scalar(key, expectation);
    if (!node || !isText(key, *node))
        return std::nullopt;
    if (!node->text.trimmed().isEmpty())
        return node->text;
    refuse(key, expectation);
    return std::nullopt;
}

std::optional<QString> Section::path(const QString& key)
{
    auto result = filledText(key);
    if (!result || !result->startsWith(u'~'))
        return result;
    refuse(key, Text("config", "%1: %2 is “%3”; nothing expands the “~”: write the full path."));
    return std::nullopt;
}

std::optional<QString> Section::choice(const QString& key, const QStringList& words)
{
    const auto expectation = Text("config", "%1: %2 is “%3”; one of these is expected: %4.");
    const QStringList more{words.join(QStringLiteral(", "))};
    const YamlNode* node = scalar(key, expectation, more);
    if (!node || words.contains(node->text))
        return node ? std::optional(node->text) : std::nullopt;
    refuse(key, expectation, more);
    return std::nullopt;
}

std::vector<const YamlNode*> Section::texts(const QString& key)
{
    std::vector<const YamlNode*> result;
    const YamlNode* list = value(key);
    if (!list || list->kind == YamlKind::Null)
        return result;
    const auto expectation =
        Text("config", "%1: %2 is “%3”; a list of texts is expected, such as [\"one\", \"two\"].");
    if (list->kind != YamlKind::Sequence) {
        refuse(key, expectation);
        return result;
    }
    for (const YamlNode& item : list->children) {
        if (item.kind == YamlKind::Scalar && !item.hasTag && !item.text.contains(QChar::Null))
            result.push_back(&item);
        else if (item.kind != YamlKind::Alias)
            refuse(key, expectation);
    }
    return result;
}

} // namespace config
