// Lines for people: indented, with the place in the source that they come from at the right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gen2cpp {

class Listing {
public:
    enum class Places : bool { Hidden, Shown };
    explicit Listing(Places places = Places::Shown)
        : m_places(places)
    {
    }

    void line(std::string_view text, std::string_view place = {});
    void blank(); // between two paragraphs, never before the first
    std::string take() { return std::move(m_text); }

    // Indents what is written for as long as it lives.
    class Indent {
    public:
        explicit Indent(Listing& listing)
            : m_listing(listing)
        {
            ++m_listing.m_depth;
        }
        ~Indent() { --m_listing.m_depth; }
        Indent(Indent const&) = delete;
        Indent& operator=(Indent const&) = delete;

    private:
        Listing& m_listing;
    };

private:
    Places m_places;
    std::string m_text;
    std::size_t m_depth = 0;
};

} // namespace gen2cpp
