// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/YamlText.h"

#include <algorithm>

namespace config {
namespace {

using base::Text;

constexpr char32_t notUtf8 = 0xFFFFFFFF; // no character that isAllowed()

struct Character
{
    char32_t value = notUtf8;
    qsizetype size = 1;
};

// Strict: no overlong form, no surrogate, nothing past U+10FFFF.
Character characterAt(const QByteArray& bytes, qsizetype offset)
{
    const auto byte = [&](qsizetype i) {
        return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : 0);
    };
    const unsigned char first = byte(offset);
    if (first < 0x80)
        return {first, 1};
    const qsizetype size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return {};
    char32_t value = first & (0x7Fu >> size);
    for (qsizetype i = 1; i < size; ++i) {
        if ((byte(offset + i) & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (byte(offset + i) & 0x3Fu);
    }
    const char32_t least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, size};
}

// c-printable of YAML 1.2, 5.1.
bool isAllowed(char32_t character)
{
    if (character < 0x20)
        return character == '\t' || character == '\n' || character == '\r';
    if (character >= 0x7F && character < 0xA0)
        return character == 0x85;
    return character != 0xFFFE && character != 0xFFFF && character <= 0x10FFFF;
}

QString codePoint(char32_t character)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

Position positionAt(const QByteArray& bytes, qsizetype offset, const QString& file)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, bytes.size());
    const qsizetype start = std::max(lineStart(bytes, end), end >= 3 ? byteOrderMarkSize(bytes) : 0);
    const auto isFirstByte = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    };
    return {file, static_cast<int>(std::count(bytes.begin(), bytes.begin() + end, '\n')) + 1,
            static_cast<int>(std::count_if(bytes.begin() + start, bytes.begin() + end, isFirstByte)) + 1};
}

qsizetype byteOrderMarkSize(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

qsizetype lineStart(const QByteArray& bytes, qsizetype offset)
{
    return offset <= 0 ? 0 : bytes.lastIndexOf('\n', offset - 1) + 1;
}

qsizetype lineEnd(const QByteArray& bytes, qsizetype offset)
{
    const qsizetype lineFeed = bytes.indexOf('\n', offset);
    if (lineFeed < 0)
        return bytes.size();
    return lineFeed > offset && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
}

qsizetype nextLine(const QByteArray& bytes, qsizetype offset)
{
    const qsizetype lineFeed = bytes.indexOf('\n', offset);
    return lineFeed < 0 ? bytes.size() : lineFeed + 1;
}

qsizetype quotedEnd(const QByteArray& bytes, qsizetype offset)
{
    const char quote = bytes[offset];
    for (qsizetype i = offset + 1; i < bytes.size(); ++i) {
        const bool isEscape = quote == '"' && bytes[i] == '\\';
        const bool isDoubled = quote == '\'' && QByteArrayView(bytes).sliced(i).startsWith("''");
        if (isEscape || isDoubled)
            ++i;
        else if (bytes[i] == quote)
            return i + 1;
    }
    return -1;
}

qsizetype skipBlanks(const QByteArray& bytes, qsizetype offset)
{
    while (offset < bytes.size()) {
        const char byte = bytes[offset];
        if (byte == '#')
            offset = lineEnd(bytes, offset);
        else if (byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n')
            ++offset;
        else
            break;
    }
    return offset;
}

std::optional<Problem> textFlaw(const QByteArray& bytes, const QString& file)
{
    const Position start{file, 1, 1};
    if (bytes.size() > largestFile)
        return Problem{
            start,
            located(Text("config", "%1: the file is larger than 1 MiB, too large for a configuration."),
                    start)};
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return Problem{
            start, located(Text("config", "%1: the file is written in UTF-16; UTF-8 is expected."), start)};

    Character character;
    for (qsizetype offset = 0; offset < bytes.size(); offset += character.size) {
        character = characterAt(bytes, offset);
        const bool loneReturn =
            character.value == '\r' && (offset + 1 == bytes.size() || bytes[offset + 1] != '\n');
        if (isAllowed(character.value) && !loneReturn)
            continue;
        const Position at = positionAt(bytes, offset, file);
        if (character.value == notUtf8)
            return Problem{at,
                           located(Text("config", "%1: the byte 0x%2 is not UTF-8; UTF-8 is expected."), at)
                               .arg(QString::fromLatin1(bytes.mid(offset, 1).toHex().toUpper()))};
        return Problem{at, located(Text("config", "%1: the control character %2 is not allowed in YAML."), at)
                               .arg(codePoint(character.value))};
    }
    return std::nullopt;
}

} // namespace config
