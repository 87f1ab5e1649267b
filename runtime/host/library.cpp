// A translated program as a library of a C++ program.
#include "../gen2cpp.h"

#include "../core/output.h"
#include "../jobs/job_queue.h"
#include "event_loop.h"

#include <algorithm>
#include <exception>
#include <vector>

namespace gen2cpp {

Root::Root(js::Value value)
    : m_place(static_cast<js::Value*>(js::heap::allocate_root(sizeof(js::Value))))
{
    *m_place = value;
}

Root::Root(Root const& other)
    : Root(other.value())
{
}

Root::Root(Root&& other) noexcept
    : m_place(std::exchange(other.m_place, nullptr))
{
}

Root& Root::operator=(Root other) noexcept
{
    std::swap(m_place, other.m_place);
    return *this;
}

Root::~Root()
{
    if (m_place)
        js::heap::release_root(m_place);
}

js::Value Root::value() const
{
    return m_place ? *m_place : js::undefined;
}

IteratorResult<js::Value> resume(js::Value generator, js::Received received)
{
    auto const step = js::resume_generator(static_cast<js::GeneratorObject*>(generator.as_object()), received);
    if (step.kind != js::StepKind::YieldResult)
        return { step.value, step.kind == js::StepKind::Return };
    // yield* handed out the result object of a foreign iterator.
    bool const is_done = js::to_boolean(js::get(step.value, js::names::done));
    return { js::get(step.value, js::names::value), is_done };
}

void close(js::Value generator)
{
    if (std::uncaught_exceptions() == 0) {
        resume(generator, { {}, js::ResumeMode::Return });
        return;
    }
    try {
        resume(generator, { {}, js::ResumeMode::Return });
    } catch (js::Throw const&) {
        // The exception that is on its way wins (7.4.11 step 5).
    }
}

namespace {

// Several libraries of one program share the realm.
void install_once(js::host::Installer install)
{
    static std::vector<js::host::Installer> installed;
    if (std::find(installed.begin(), installed.end(), install) != installed.end())
        return;
    installed.push_back(install);
    install(js::realm);
}

} // namespace

bool load(void (*top_level)(), std::initializer_list<js::host::Installer> installers)
{
    static bool const is_started = [] {
        js::output::share_stdio();
        js::builtins::install_core(js::realm);
        return true;
    }();
    static_cast<void>(is_started);
    for (auto const install : installers)
        install_once(install);
    top_level();
    js::run_jobs();
    return true;
}

js::Value call(js::Value function, std::initializer_list<js::Value> fixed, std::initializer_list<js::Value> rest)
{
    auto* const list = js::make_array(fixed.begin(), fixed.size());
    for (auto const value : rest)
        js::append(list, value);
    return js::call_with_array(function, js::undefined, list);
}

void run_event_loop()
{
    js::host::run_event_loop();
}

} // namespace gen2cpp
