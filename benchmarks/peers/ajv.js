"use strict";
// ajv over the files that `ArticleSdk.Benchmarks -- suite DIR` writes. A line in, a line out:
//   check SET              a digit for each of the set's documents: 1 if it is valid
//   ask SET ["text", ...]  the same for documents by the set's schema that are not in it
//   slice SET MILLISECONDS the nanoseconds that JSON.parse and validation of all the set's documents take
// An answer to the first two begins with v, or with e if ajv refuses the schema. Nothing but parsing and validating is timed.
const fs = require("fs");
const path = require("path");
const addFormats = require("ajv-formats").default;
const makers = { 4: () => require("ajv-draft-04"), 7: () => require("ajv"), 2020: () => require("ajv/dist/2020") };
const folder = process.argv[2];
const index = new Map(JSON.parse(read("suite.json")).map(set => [set.name, set]));
const loaded = new Map();

function read(...parts) {
    return fs.readFileSync(path.join(folder, ...parts), "utf8");
}

function load(name) {
    if (!loaded.has(name)) {
        const set = index.get(name);
        const maker = makers[set.draft]();
        const ajv = new (maker.default || maker)({ strict: false, logger: false });
        addFormats(ajv);
        for (const file of set.references) ajv.addSchema(JSON.parse(read(name, file)));
        const validate = ajv.compile(JSON.parse(read(name, "schema.json")));
        // Strings that were read from a file in one piece parse like any other; what decoding costs is not ajv's.
        loaded.set(name, { validate, texts: set.documents.map(file => read(name, "documents", file)) });
    }
    return loaded.get(name);
}

function verdicts(name, texts) {
    try {
        const { validate } = load(name);
        return "v" + (texts || load(name).texts).map(text => validate(JSON.parse(text)) ? "1" : "0").join("");
    } catch (error) {
        return "e" + String(error.message).replace(/\s+/g, " ");
    }
}

function round({ validate, texts }) {
    let valid = 0;
    for (const text of texts) if (validate(JSON.parse(text))) valid++;
    return valid;
}

function slice(name, milliseconds) {
    const set = load(name);
    const least = milliseconds * 1e6;
    const start = process.hrtime.bigint();
    for (let rounds = 1; ; rounds++) {
        round(set);
        const elapsed = Number(process.hrtime.bigint() - start);
        if (elapsed >= least) return elapsed / rounds;
    }
}

require("readline").createInterface({ input: process.stdin }).on("line", line => {
    const [, command, name, rest] = /^(\S+) (\S+) ?(.*)$/.exec(line);
    const answer = command === "slice" ? String(slice(name, Number(rest))) : verdicts(name, command === "ask" ? JSON.parse(rest) : undefined);
    process.stdout.write(answer + "\n");
});
