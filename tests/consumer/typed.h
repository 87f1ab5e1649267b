#pragma once

void typed();
