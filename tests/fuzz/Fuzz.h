#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace wederhoor::fuzz {

/// A function that reads bytes from outside, under the name of its corpus folder.
struct Target
{
    const char *name;
    void (*run)(const QByteArray &bytes);
};

/// All that are linked into this program.
inline std::vector<Target> &targets()
{
    static std::vector<Target> all;
    return all;
}

struct Registration
{
    Registration(const char *name, void (*run)(const QByteArray &)) { targets().push_back({name, run}); }
};

} // namespace wederhoor::fuzz

/// WEDERHOOR_FUZZ_TARGET(name) { ... bytes ... }: one a file, named as the file.
#ifdef WEDERHOOR_LIBFUZZER
#define WEDERHOOR_FUZZ_TARGET(name)                                                                                    \
    static void fuzz_##name(const QByteArray &bytes);                                                                  \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)                                  \
    {                                                                                                                  \
        fuzz_##name(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));                                \
        return 0;                                                                                                      \
    }                                                                                                                  \
    static void fuzz_##name(const QByteArray &bytes)
#else
#define WEDERHOOR_FUZZ_TARGET(name)                                                                                    \
    static void fuzz_##name(const QByteArray &bytes);                                                                  \
    static const wederhoor::fuzz::Registration registered_##name(#name, &fuzz_##name);                                 \
    static void fuzz_##name(const QByteArray &bytes)
#endif

/// What must hold for every input; ends the program, so that both kinds of fuzzer keep the input.
#define WEDERHOOR_FUZZ_CHECK(condition)                                                                                \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
