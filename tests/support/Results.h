// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QTest>

namespace support {

/// An error in one line, for a test's failure.
inline QByteArray told(const base::Error& error)
{
    return (key(error.code) + QStringLiteral(": ") + error.message.toString() + QStringLiteral(" | ") +
            error.detail)
        .toUtf8();
}

} // namespace support

/// Fails the test with the error's own words when `result` holds no value.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& resultToVerify = (result);                                                               \
        QVERIFY2(resultToVerify.has_value(),                                                                 \
                 resultToVerify ? "" : support::told(resultToVerify.error()).constData());                   \
    } while (false)

/// Fails the test unless `result` is an error of this code.
#define COMPARE_ERROR(result, expectedCode)                                                                  \
    do {                                                                                                     \
        const auto& resultToCompare = (result);                                                              \
        QVERIFY2(!resultToCompare.has_value(), "a value instead of an error");                               \
        QVERIFY2(resultToCompare.error().code == (expectedCode),                                             \
                 support::told(resultToCompare.error()).constData());                                        \
    } while (false)
