using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Invocation;

/// <summary>The classes that the functions of an app are methods of: one instance is made for each invocation.</summary>
internal static class FunctionClasses
{
    internal static IEnumerable<Type> Of(IEnumerable<FunctionEntry> functions) =>
        functions.Where(static function => !function.Method.IsStatic).Select(static function => function.Method.DeclaringType!).Distinct();

    /// <summary>
    /// Looks whether the app has what the constructors ask for. Nothing is constructed, so what is missing further down shows only when a
    /// function is invoked.
    /// </summary>
    /// <exception cref="HostStartException">The services do not fill any constructor of a class.</exception>
    internal static void RequireConstructors(string app, IReadOnlyList<FunctionEntry> functions, IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        foreach (var type in Of(functions))
        {
            var constructors = type.GetConstructors();
            if (constructors.Length == 0)
            {
                throw Wrong("has no public constructor.");
            }

            var missing = constructors.Select(constructor => constructor.GetParameters().FirstOrDefault(parameter => !IsFilled(parameter, known))).ToList();
            if (!missing.Contains(null))
            {
                throw Wrong($"cannot be made: the app registers nothing for the parameter '{missing[0]!.Name}' of type {missing[0]!.ParameterType.Name}.");
            }

            HostStartException Wrong(string what) => new(
                $"App '{app}', function '{functions.First(function => function.Method.DeclaringType == type).Name}': its class {type.Name} {what}");
        }
    }

    private static bool IsFilled(ParameterInfo parameter, IServiceProviderIsService known) =>
        parameter.HasDefaultValue
        || parameter.IsDefined(typeof(FromKeyedServicesAttribute))
        || known.IsService(parameter.ParameterType);
}
