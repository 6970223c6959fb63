namespace ArticleSdk.Generator.Code.Checks;

internal sealed partial class FunctionCode
{
    /// <summary>Where the value starts and ends, as far as the code needs to come back.</summary>
    private sealed class Place(FunctionCode code, CodeBlock marks)
    {
        private Identifier? _start;
        private Place? _outer;

        /// <summary>A place that is known, and left.</summary>
        public Place(FunctionCode code, CodeBlock marks, Identifier start)
            : this(code, marks)
        {
            _start = start;
            IsAtStart = false;
        }

        /// <summary>Whether nothing has moved the cursor yet.</summary>
        public bool IsAtStart { get; set; } = true;

        public bool HasEnd { get; private set; }

        public Identifier End { get; private set; }

        /// <summary>The mark of the start; asked for, it is made.</summary>
        public Fragment Start
        {
            get
            {
                if (_outer is not null)
                    return _outer.Start;
                if (_start is null)
                {
                    _start = code._locals.New("start");
                    marks.Line($"var {_start.Value} = json.Mark();");
                }

                return _start.Value;
            }
        }

        /// <summary>The same value in a block that may not be run.</summary>
        public Place Within()
        {
            IsAtStart = false;
            return new Place(code, marks) { _outer = this, IsAtStart = false };
        }

        /// <summary>An expression that goes back to the start and is true; null where the cursor is there.</summary>
        public Fragment? Returning()
        {
            bool isThere = IsAtStart;
            IsAtStart = false;
            return isThere ? null : (Fragment)$"json.Reset({Start})";
        }

        /// <summary>Goes back to the start.</summary>
        public void Return(CodeBlock block)
        {
            if (Returning() is { } expression)
                block.Line($"{expression};");
        }

        public void MarkEnd(CodeBlock block)
        {
            HasEnd = true;
            End = code._locals.New("end");
            block.Line($"var {End} = json.Mark();");
        }
    }
}
