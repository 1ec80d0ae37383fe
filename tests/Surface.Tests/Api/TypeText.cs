using System.Globalization;
using System.Reflection;

namespace Surface.Tests.Api;

/// <summary>Writes types and parameters as C# does.</summary>
internal static class TypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(ParameterInfo parameter) => Of(Nullability.Create(parameter), parameter.ParameterType);

    public static string Of(PropertyInfo property)
    {
        var nullability = Nullability.Create(property);
        return Of(nullability, property.PropertyType, property.CanRead ? nullability.ReadState : nullability.WriteState);
    }

    public static string Of(FieldInfo field) => Of(Nullability.Create(field), field.FieldType);

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType ? Open(type) + "<" + string.Join(", ", type.GetGenericArguments().Select(Of)) + ">" : Open(type);
    }

    public static string Parameters(IEnumerable<ParameterInfo> parameters) => "(" + string.Join(", ", parameters.Select(Parameter)) + ")";

    private static string Of(NullabilityInfo nullability, Type type) => Of(nullability, type, nullability.ReadState);

    private static string Of(NullabilityInfo nullability, Type type, NullabilityState state)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var text = type switch
        {
            { IsArray: true } => Of(nullability.ElementType!, type.GetElementType()!) + "[]",
            { IsGenericType: true } => Open(type) + "<"
                + string.Join(", ", type.GetGenericArguments().Zip(nullability.GenericTypeArguments, (t, n) => Of(n, t))) + ">",
            _ => Open(type),
        };

        // Reflection does not tell T from T?.
        return state == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? text + "?" : text;
    }

    private static string Open(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;

        // There are two types of this name, so it is written with its namespace.
        return name == "RetryContext" || name == "TaskFailedException" ? $"{type.Namespace}.{name}" : name;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        var text = $"{prefix}{Of(parameter)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {Default(parameter)}" : text;
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        bool value => value ? "true" : "false",
        string value => $"\"{value}\"",
        var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
