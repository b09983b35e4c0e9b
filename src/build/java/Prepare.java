public class Prepare { public static void main(String[] a) { System.out.println("prepare"); } }
