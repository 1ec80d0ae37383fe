using System.Collections.Concurrent;
using System.Reflection;

namespace EGov.Platform.Access;

/// <summary>Who may call each function, as its <see cref="AllowAttribute"/> says.</summary>
public sealed class AccessRules(FunctionMethods functions)
{
    private readonly ConcurrentDictionary<string, AllowAttribute> rules = new(StringComparer.Ordinal);

    /// <summary>Who may call the function; empty for nobody.</summary>
    /// <param name="entryPoint">The function's method with its type and namespace.</param>
    public IReadOnlyList<string> CallersOf(string entryPoint) => Of(entryPoint).Callers;

    /// <summary>The lowest level of authentication that the function asks for; 0 for any.</summary>
    /// <param name="entryPoint">The function's method with its type and namespace.</param>
    public int LevelOf(string entryPoint) => Of(entryPoint).Level;

    /// <summary>How well the caller's identity must have been proven; 0 for any.</summary>
    /// <param name="entryPoint">The function's method with its type and namespace.</param>
    public int IdentityProofOf(string entryPoint) => Of(entryPoint).IdentityProof;

    private AllowAttribute Of(string entryPoint) => rules.GetOrAdd(entryPoint, Find);

    private AllowAttribute Find(string entryPoint) => functions.Find(entryPoint)?.GetCustomAttribute<AllowAttribute>() ?? new AllowAttribute();
}
