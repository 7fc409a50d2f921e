/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of people who do not exist, from the backgrounds that a department has. */

#include "actions/sample-private.h"

static const struct
{
  const char *first, *last;
} names[] = {
  { "Marguerite", "Lavallée" },
  { "Declan", "O’Rourke" },
  { "Ifeoma", "Okwuosa" },
  { "José", "Núñez-Ortega" },
  { "Minh", "Trần" },
  { "Noor", "al-Khatibi" },
  { "Bronisław", "Wiśnewicz" },
  { "Anneliese", "Vanderhoek" },
  { "Darnell", "Whitlocke" },
  { "Priya", "Raghunathan" },
  { "Søren", "Lindqvarn" },
  { "Concetta", "Di Marzoli" },
  { "Tomás", "Peñaloza" },
  { "Keisha", "Braithwood" },
  { "Yuki", "Tanabashi" },
  { "Luis", "Corvane" },
  { "Rose", "Abernethy" },
  { "Hyun-woo", "Seongjin" },
  { "Siobhán", "Mac Giollain" },
  { "Vasyl", "Kovalenchuk" },
  { "Mary Beth", "Harrowgate" },
  { "Jamal", "St. Cyrille" },
  { "Eleni", "Papastathou" },
  { "Winona", "Redfeather-Cole" },
  { "Mateus", "de Araújo" },
  { "Greta", "Østergren" },
  { "Kwabena", "Asantewood" },
  { "Leilani", "Kahalekai" },
  { "Zoltán", "Berecskei" },
  { "Fatou", "N’Diarra" },
  { "Calvin", "Pruittsley" },
  { "Ximena", "Arreguín" },
  { "Pádraig", "Ó Súilleach" },
  { "Renée", "Thibodaux-Hall" },
  { "Gurpreet", "Sandhawal" },
  { "Aleksandr", "Morozhin" },
  { "Tamika", "Ellsberry" },
  { "Owen", "Gwynfor-Price" },
  { "Catalina", "Echeverría" },
  { "Björn", "Hallgrimson" },
  { "Mei-Ling", "Zhaoqing" },
  { "Everett", "Stonehollow" },
  { "Ngozi", "Adebayor" },
  { "Ramón", "Villaseñor" },
  { "Ilse", "van den Broecke" },
  { "Dashawn", "Merriwether" },
  { "Agnieszka", "Żurawicka" },
  { "Tariq", "Rahmanzai" },
  { "Lucía", "Montesdeoca" },
  { "Wendell", "Fairbrother" },
  { "Chidi", "Nwachukwa" },
  { "Hannah", "Goldenthal" },
  { "Rafael", "Quiñonero" },
  { "Aoife", "Ní Bhraonin" },
  { "Samuel", "Tsosawnie" },
  { "Margit", "Szentgyör" },
  { "Antoine", "Delacroisse" },
  { "Nomvula", "Dlaminise" },
  { "Dmitri", "Vasilenkov" },
  { "Carol Ann", "Hickenbury" },
  { "Esperanza", "Luján-Baca" },
  { "Harlan", "Teagarden" },
  { "Thuy", "Phạmvan" },
  { "Isaiah", "Crowfield" },
};

guint
muster_sample_count_names (void)
{
  return G_N_ELEMENTS (names);
}

/* Beyond the first names and families are mixed, and an initial keeps people apart. */
void
muster_sample_name (MusterOfficer *officer, const guint *order, guint index)
{
  const guint n = G_N_ELEMENTS (names);
  guint round = index / n;
  guint last = order[index % n];
  guint first = order[(index + round * 7) % n];

  officer->last_name = g_strdup (names[last].last);
  officer->first_name = g_strdup (names[first].first);
  if (index % 3 != 1)
    officer->middle_name = g_strdup_printf ("%c", 'A' + (int) ((index * 5 + round) % 23));
}
