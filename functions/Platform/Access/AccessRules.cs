using System.Collections.Concurrent;
using System.Reflection;

namespace EGov.Platform.Access;

/// <summary>Who may call each function, as its <see cref="AllowAttribute"/> says.</summary>
public sealed class AccessRules(FunctionMethods functions)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> rules = new(StringComparer.Ordinal);

    /// <summary>Who may call the function; empty for nobody.</summary>
    /// <param name="entryPoint">The function's method with its type and namespace.</param>
    public IReadOnlyList<string> CallersOf(string entryPoint) => rules.GetOrAdd(entryPoint, Find);

    private IReadOnlyList<string> Find(string entryPoint) =>
        functions.Find(entryPoint)?.GetCustomAttribute<AllowAttribute>()?.Callers ?? [];
}
