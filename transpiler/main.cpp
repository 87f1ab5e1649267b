#include "driver/main.h"

int main(int argc, char** argv)
{
    return gen2cpp::driver::main(argc, argv);
}
