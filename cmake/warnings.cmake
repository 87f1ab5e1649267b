# What the project's own code is compiled with; generated code is held to the same warnings.
function(gen2cpp_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow $<$<BOOL:${GEN2CPP_WERROR}>:-Werror>)
endfunction()
