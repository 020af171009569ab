#pragma once

#include <gmime/gmime.h>

#include <QString>

#include <memory>

namespace wederhoor {

struct GObjectRelease
{
    void operator()(void *object) const { g_object_unref(object); }
};
/// Owns one reference to an object of GMime.
template <class T> using GMimeHandle = std::unique_ptr<T, GObjectRelease>;

struct GMemoryRelease
{
    void operator()(void *memory) const { g_free(memory); }
};
using GText = std::unique_ptr<char, GMemoryRelease>;

struct GMimeOptionsRelease
{
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
using GMimeOptions = std::unique_ptr<GMimeParserOptions, GMimeOptionsRelease>;

/// Prepares GMime once for the process; any thread, before each use.
void prepareGMime();

} // namespace wederhoor
