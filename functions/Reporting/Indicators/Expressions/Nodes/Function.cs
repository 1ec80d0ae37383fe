namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most.</param>
/// <param name="Calculate">What it comes to.</param>
/// <param name="GivesCondition">Whether that is a condition.</param>
/// <param name="WantsCondition">Whether its first argument is one.</param>
internal sealed record Function(
    string Name, int Least, int Most, Func<IReadOnlyList<Node>, Scope, Evaluation> Calculate, bool GivesCondition = false, bool WantsCondition = false)
{
    private const int MostArguments = 20;
    private const int MostDecimals = 20;

    private static readonly Dictionary<string, Function> ByName = new Function[]
    {
        new("if", 3, 3, If, WantsCondition: true),
        new("isNull", 1, 1, static (arguments, scope) => arguments[0].In(scope).Value is null, GivesCondition: true),
        new("isNotNull", 1, 1, static (arguments, scope) => arguments[0].In(scope).Value is not null, GivesCondition: true),
        new("firstNonNull", 1, MostArguments, FirstThere),
        new("greatest", 1, MostArguments, static (arguments, scope) => OfAll(arguments, scope, static values => values.Max())),
        new("least", 1, MostArguments, static (arguments, scope) => OfAll(arguments, scope, static values => values.Min())),
        new("abs", 1, 1, static (arguments, scope) => OfAll(arguments, scope, static values => Math.Abs(values[0]))),
        new("round", 1, 2, static (arguments, scope) => OfAll(arguments, scope, Round)),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names of all.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>A function by its name; null when there is none.</summary>
    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static Evaluation If(IReadOnlyList<Node> arguments, Scope scope)
    {
        var condition = arguments[0].In(scope);
        return condition.Value is null ? condition : arguments[condition.Holds ? 1 : 2].In(scope);
    }

    private static Evaluation FirstThere(IReadOnlyList<Node> arguments, Scope scope)
    {
        Evaluation last = default;
        foreach (var argument in arguments)
        {
            last = argument.In(scope);
            if (last.Value is not null)
            {
                return last;
            }
        }

        return last;
    }

    private static Evaluation OfAll(IReadOnlyList<Node> arguments, Scope scope, Func<IReadOnlyList<decimal>, Evaluation> calculate)
    {
        var values = new List<decimal>(arguments.Count);
        foreach (var argument in arguments)
        {
            var evaluation = argument.In(scope);
            if (evaluation.Value is not { } value)
            {
                return evaluation;
            }

            values.Add(value);
        }

        return calculate(values);
    }

    private static Evaluation Round(IReadOnlyList<decimal> values)
    {
        var decimals = values.Count > 1 ? values[1] : 0;
        return decimals is >= 0 and <= MostDecimals && decimal.Truncate(decimals) == decimals
            ? decimal.Round(values[0], (int)decimals, MidpointRounding.AwayFromZero)
            : new Missing(MissingReason.NotDefined);
    }
}
