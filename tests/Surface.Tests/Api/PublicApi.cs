using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Surface.Tests.Api;

/// <summary>The public and protected members of a type, one line each: what a caller or a derived class can bind to.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What a type is and derives from.</summary>
    public static IEnumerable<string> Header(Type type)
    {
        yield return $"{Kind(type)} {TypeText.Of(type)}{Constraints(type.GetGenericArguments())}";
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && !IsDelegate(type))
        {
            yield return $"base {TypeText.Of(parent)}";
        }

        if (!type.IsEnum && !IsDelegate(type))
        {
            foreach (var implemented in type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []))
            {
                yield return $"implements {TypeText.Of(implemented)}";
            }
        }

        if (type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage)
        {
            yield return $"[AttributeUsage({usage.ValidOn}{(usage.AllowMultiple ? ", AllowMultiple" : string.Empty)})]";
        }
    }

    public static IEnumerable<string> Members(Type type)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return [$"{TypeText.Parameters(invoke.GetParameters())} -> {TypeText.Of(invoke.ReturnParameter)}"];
        }

        return Fields(type)
            .Concat(type.GetConstructors(Declared).Where(IsVisible).Where(c => !IsCompilerMade(c)).Select(c => Access(c) + "new" + TypeText.Parameters(c.GetParameters())))
            .Concat(type.GetProperties(Declared).Where(p => !IsCompilerMade(p)).Select(Property).OfType<string>())
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(IsWritten).Select(Method))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Fields(Type type) => type.GetFields(Declared)
        .Where(field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName)
        .Select(field => field switch
        {
            _ when type.IsEnum => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
            { IsLiteral: true } => $"const {TypeText.Of(field)} {field.Name} = {field.GetRawConstantValue()}",
            _ => $"static readonly {TypeText.Of(field)} {field.Name}",
        });

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        if (accessors.Count == 0)
        {
            return null;
        }

        var widest = accessors.OrderByDescending(accessor => accessor.IsPublic).First();
        var texts = accessors.Select(accessor => (accessor.IsPublic == widest.IsPublic ? string.Empty : "protected ") + accessor switch
        {
            { IsSpecialName: true } when accessor == property.GetMethod => "get;",
            _ when accessor.ReturnParameter.GetRequiredCustomModifiers().Any(IsInit) => "init;",
            _ => "set;",
        });
        return $"{Access(widest)}{Modifier(widest)}{TypeText.Of(property)} {property.Name} {{ {string.Join(' ', texts)} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.GetGenericArguments();
        var parameters = generic.Length == 0 ? string.Empty : "<" + string.Join(", ", generic.Select(TypeText.Of)) + ">";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return $"{Access(method)}{Modifier(method)}{method.Name}{parameters}{TypeText.Parameters(method.GetParameters()).Insert(1, extension)}"
            + $" -> {TypeText.Of(method.ReturnParameter)}{Constraints(generic)}";
    }

    // By its name: an assembly for older frameworks brings a type of its own.
    private static bool IsInit(Type modifier) => modifier.FullName == typeof(IsExternalInit).FullName;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCompilerMade(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "EqualityContract" or "<Clone>$";

    // Accessors are part of their property; what a record or an override of object adds says nothing of its own.
    private static bool IsWritten(MethodInfo method) =>
        !IsCompilerMade(method)
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.Name.Contains('.', StringComparison.Ordinal)
        && method.Name is not "PrintMembers";

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifier(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => string.Empty,
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => string.Empty,
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when IsDelegate(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty) + (type.GetMethod("<Clone>$") is null ? "class" : "record"),
    };

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static string Constraints(IEnumerable<Type> parameters)
    {
        var text = parameters.Where(parameter => parameter.IsGenericParameter).Select(parameter =>
        {
            var isClass = parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
            var rules = (isClass ? ["class"] : Array.Empty<string>()).Concat(parameter.GetGenericParameterConstraints().Select(TypeText.Of)).ToList();
            return rules.Count == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", rules)}";
        });
        return string.Concat(text);
    }
}
