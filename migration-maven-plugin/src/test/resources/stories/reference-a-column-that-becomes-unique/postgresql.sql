ALTER TABLE countries
  ADD CONSTRAINT countries_code_key UNIQUE (code),
  ADD CONSTRAINT countries_place_key UNIQUE (area, number);
ALTER TABLE cities
  ADD CONSTRAINT cities_country_fkey FOREIGN KEY (country) REFERENCES countries (code) ON UPDATE CASCADE,
  ADD CONSTRAINT cities_place_fkey FOREIGN KEY (area, number) REFERENCES countries (area, number) ON DELETE SET NULL;
