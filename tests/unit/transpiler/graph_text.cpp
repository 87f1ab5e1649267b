#include "graph_text.h"

#include <sstream>
#include <stdexcept>

namespace gen2cpp::test {

namespace {

std::vector<std::string> words(std::string_view text)
{
    std::istringstream stream { std::string(text) };
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(word);
    return result;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> result;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(separator, begin), text.size());
        if (auto part = std::string(text.substr(begin, end - begin)); !words(part).empty())
            result.push_back(std::move(part));
        begin = end + 1;
    }
    return result;
}

class Parser {
public:
    Parser() { m_result.graph.function = m_result.module.functions.add({}); }

    GraphText run(std::string_view text)
    {
        auto const lines = split(text, '\n');
        for (auto const& line : lines)
            m_result.graph.order.push_back(block(words(line.substr(0, line.find_first_of("[:"))).front()));
        m_result.graph.entry = m_result.graph.order.front();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto const colon = lines[i].find(':');
            header(m_result.graph.order[i], lines[i].substr(0, colon));
            for (auto const& part : split(std::string_view(lines[i]).substr(colon + 1), ';'))
                statement(m_result.graph.blocks[m_result.graph.order[i]], words(part));
        }
        return std::move(m_result);
    }

private:
    flow::BlockId block(std::string const& name)
    {
        auto const [found, is_new] = m_blocks.try_emplace(name);
        if (is_new) {
            found->second = m_result.graph.blocks.add({});
            m_result.graph.blocks[found->second].name = name;
        }
        return found->second;
    }

    ir::VariableId variable(std::string const& name)
    {
        auto const [found, is_new] = m_variables.try_emplace(name);
        if (is_new) {
            ir::Variable added;
            added.name = name;
            found->second = m_result.module.functions[m_result.graph.function].variables.add(added);
        }
        return found->second;
    }

    // A number, or the value of a variable.
    ir::ExpressionId expression(std::string const& word)
    {
        if (word[0] >= '0' && word[0] <= '9')
            return m_result.module.expressions.add({ ir::Number { std::stod(word) }, {} });
        return m_result.module.expressions.add({ ir::Read { ir::LocalPlace { variable(word) }, {}, false }, {} });
    }

    // name [catch e -> handler]
    void header(flow::BlockId id, std::string const& text)
    {
        auto const open = text.find('[');
        if (open == std::string::npos)
            return;
        auto const parts = words(text.substr(open + 1, text.find(']') - open - 1));
        auto const kind = parts[0] == "catch" ? flow::RegionKind::Catch : flow::RegionKind::Finally;
        auto const [found, is_new] = m_regions.try_emplace(parts[3]);
        if (is_new)
            found->second = m_result.graph.regions.add({ kind, {}, block(parts[3]), variable(parts[1]), 0 });
        m_result.graph.blocks[id].region = found->second;
    }

    void statement(flow::Block& block, std::vector<std::string> const& parts)
    {
        auto const add = [&](ir::StatementKind kind) { block.items.push_back(flow::Statement { m_result.module.statements.add({ std::move(kind), {} }) }); };
        auto const target = [&](std::size_t i) { return this->block(parts.at(i)); };
        auto const& word = parts[0];
        if (word == "use")
            add(ir::Evaluate { expression(parts.at(1)) });
        else if (word == "jump")
            block.terminator = flow::Jump { target(1) };
        else if (word == "branch")
            block.terminator = flow::Branch { expression(parts.at(1)), target(3), target(5) };
        else if (word == "yield")
            block.terminator = flow::Yield { expression(parts.at(1)), parts.size() > 4 ? variable(parts[5]) : ir::VariableId {}, target(3) };
        else if (word == "return")
            block.terminator = flow::Return { parts.size() > 1 ? expression(parts[1]) : ir::ExpressionId {}, {} };
        else if (word == "throw")
            block.terminator = flow::Throw { expression(parts.at(1)), {} };
        else if (parts.size() == 3 && parts[1] == "=")
            add(ir::Assign { ir::LocalPlace { variable(word) }, expression(parts[2]) });
        else
            throw std::invalid_argument("what is " + word + "?");
    }

    GraphText m_result;
    std::map<std::string, flow::BlockId> m_blocks;
    std::map<std::string, ir::VariableId> m_variables;
    std::map<std::string, flow::RegionId> m_regions;
};

} // namespace

GraphText parse_graph(std::string_view text) { return Parser {}.run(text); }

std::string print(GraphText const& parsed, std::vector<flow::BlockId> const& order)
{
    std::vector<std::string> names;
    for (auto const& block : parsed.graph.blocks)
        names.push_back(block.name);
    SourceFile const source { "", "" };
    auto const function_names = ir::function_names(parsed.module);
    ir::FunctionText const function { parsed.module, parsed.graph.function, source, function_names };
    flow::GraphText const graph { function, parsed.graph, names };
    std::string result;
    for (auto const id : order) {
        result += names[id.index] + ":";
        for (auto const& item : parsed.graph.blocks[id].items)
            result += " " + graph.text(item) + ";";
        result += " " + graph.terminator(id) + "\n";
    }
    return result;
}

flow::BlockId block_named(GraphText const& parsed, std::string_view name)
{
    for (std::size_t i = 0; i < parsed.graph.blocks.size(); ++i)
        if (parsed.graph.blocks[parsed.graph.blocks.id(i)].name == name)
            return parsed.graph.blocks.id(i);
    throw std::invalid_argument("no block " + std::string(name));
}

} // namespace gen2cpp::test
